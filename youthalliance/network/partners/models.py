"""Partners: an organisation's standing in the alliance, and what it can do for how many."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Intervention(models.Model):
    """Something that can be done, as this alliance's pack describes it."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    plain = models.CharField(max_length=300, blank=True, help_text="What it is, in words for everybody")
    kinds = models.JSONField(default=list, help_text="The kinds of subject it is for")
    levels = models.JSONField(default=list, help_text="The levels of need it serves")
    rhythm = models.CharField(max_length=160, blank=True)
    review_days = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=40, default="places", help_text="What capacity is counted in")
    position = models.PositiveSmallIntegerField(default=0)

    held = Held(
        Basis.NONE,
        Keep.ALLIANCE,
        plain=("id", "slug", "name", "plain", "kinds", "levels", "rhythm", "review_days", "unit", "position"),
    )

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """An organisation as a member of the alliance."""

    organisation = models.OneToOneField("accounts.Organisation", models.PROTECT, primary_key=True, related_name="partner")
    tier = models.CharField(max_length=24)
    accredited_until = models.DateField(null=True, blank=True)
    minimum_age = models.PositiveSmallIntegerField(default=8)
    maximum_age = models.PositiveSmallIntegerField(default=18)
    wards = models.JSONField(default=list, help_text="Ward codes it works in; empty for the whole area")
    languages = models.JSONField(default=list)
    expertise = models.JSONField(default=list, help_text="Slugs of the priority areas it is expert in")

    held = Held(
        Basis.CONTRACT,
        Keep.ALLIANCE,
        plain=("organisation", "tier", "accredited_until", "minimum_age", "maximum_age", "wards", "languages", "expertise"),
    )

    def __str__(self) -> str:
        return f"partner {self.pk}"


class ServiceCapacity(models.Model):
    """How many places a partner has for one intervention. Names as in HSDS 3.1 ``service_capacity``."""

    partner = models.ForeignKey("partners.Partner", models.CASCADE, related_name="capacities")
    intervention = models.ForeignKey("partners.Intervention", models.PROTECT, related_name="capacities")
    available = models.PositiveIntegerField()
    maximum = models.PositiveIntegerField()
    unit = models.CharField(max_length=40)
    updated = models.DateTimeField()
    wait_days = models.PositiveSmallIntegerField(default=0, help_text="About how long the wait is when nothing is free")

    held = Held(
        Basis.NONE,
        Keep.ALLIANCE,
        plain=("id", "partner", "intervention", "available", "maximum", "unit", "updated", "wait_days"),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "intervention"], name="one_capacity_each"),
            models.CheckConstraint(condition=models.Q(available__lte=models.F("maximum")), name="no_more_than_maximum"),
        ]

    def __str__(self) -> str:
        return f"{self.available} of {self.maximum} {self.unit}"
