"""Boundaries and the postcodes in them, as open data files brought them, each of its vintage."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Origin(models.Model):
    """Where a set of open data comes from, of when it is, and under which licence it may be used."""

    kind = models.CharField(max_length=20, help_text="boundaries or postcodes")
    source = models.CharField(max_length=200)
    licence = models.CharField(max_length=120)
    vintage = models.CharField(max_length=20, blank=True, help_text="As 2025-04, so that the newest sorts last; empty: not stated")
    file = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    imported_at = models.DateTimeField()

    held = Held(Basis.NONE, Keep.ALLIANCE, plain=("id", "kind", "source", "licence", "vintage", "file", "sha256", "imported_at"))

    class Meta:
        ordering = ("kind", "vintage", "source")
        constraints = [models.UniqueConstraint(fields=["kind", "source", "licence", "vintage"], name="one_origin_each")]

    def __str__(self) -> str:
        return f"{self.source} ({self.vintage or 'vintage not stated'})"


class Boundary(models.Model):
    """An area with an ONS code: a ward, a council, a statistical area. Degrees, WGS84."""

    kind = models.CharField(max_length=12)
    code = models.CharField(max_length=9)
    name = models.CharField(max_length=120)
    vintage = models.CharField(max_length=20, blank=True)
    geometry = models.TextField(help_text="GeoJSON geometry")
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()
    origin = models.ForeignKey("geography.Origin", models.PROTECT, related_name="+")

    held = Held(
        Basis.NONE,
        Keep.ALLIANCE,
        plain=("id", "kind", "code", "name", "vintage", "geometry", "west", "south", "east", "north", "origin"),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "vintage"], name="one_boundary_each")]
        indexes = [models.Index(fields=["kind", "west", "east"], name="boundary_by_box")]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class PostcodeArea(models.Model):
    """The ward that the official table puts a postcode in."""

    postcode = models.CharField(max_length=8)
    ward = models.CharField(max_length=9)
    vintage = models.CharField(max_length=20, blank=True)
    origin = models.ForeignKey("geography.Origin", models.PROTECT, related_name="+")

    held = Held(Basis.NONE, Keep.ALLIANCE, plain=("id", "postcode", "ward", "vintage", "origin"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["postcode", "vintage"], name="one_ward_each")]

    def __str__(self) -> str:
        return f"{self.postcode} in {self.ward}"
