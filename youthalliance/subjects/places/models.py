"""Places: somewhere in the city where help is needed. No place holds a person's name."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Place(models.Model):
    """A point or a drawn area, with when trouble happens there."""

    called = models.CharField(max_length=160)
    description = models.TextField(blank=True)
    when_it_happens = models.TextField(blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    area = models.JSONField(null=True, blank=True, help_text="GeoJSON polygon, where an area was drawn")
    postcode = models.CharField(max_length=8, blank=True)
    ward = models.CharField(max_length=9, blank=True, help_text="Derived from the point, area or postcode")
    made_at = models.DateTimeField()

    held = Held(
        Basis.PUBLIC_TASK,
        Keep.CASE,
        plain=("id", "called", "latitude", "longitude", "area", "postcode", "ward", "made_at"),
        identifying=("description", "when_it_happens"),
    )

    def __str__(self) -> str:
        return f"place {self.pk}"
