"""The Journey itself, its one status row, and who is related to it."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep
from youthalliance.journey.record.kinds import Kind, Relation


class Journey(models.Model):
    """Everything from one referral to its ending, under one reference.

    It keeps a link to each subject it has had: when a place turns out to be a family, both stay.
    """

    reference = models.CharField(max_length=14, unique=True)
    kind = models.CharField(max_length=8, choices=Kind)
    first_kind = models.CharField(max_length=8, choices=Kind)
    person = models.ForeignKey("people.Person", models.PROTECT, null=True, blank=True, related_name="journeys")
    family = models.ForeignKey("families.Family", models.PROTECT, null=True, blank=True, related_name="journeys")
    place = models.ForeignKey("places.Place", models.PROTECT, null=True, blank=True, related_name="journeys")
    group = models.ForeignKey("groups.Group", models.PROTECT, null=True, blank=True, related_name="journeys")
    received_at = models.DateTimeField()
    triage_due_on = models.DateField()
    round = models.PositiveSmallIntegerField(default=1)
    split_from = models.ForeignKey("record.Journey", models.PROTECT, null=True, blank=True, related_name="split_into")
    merged_into = models.ForeignKey("record.Journey", models.PROTECT, null=True, blank=True, related_name="merged_from")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "reference", "kind", "first_kind", "person", "family", "place", "group", "received_at", "triage_due_on",
            "round", "split_from", "merged_into",
        ),
    )  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class JourneyStatus(models.Model):
    """The one searchable row that follows from a journey's records; nobody types it in."""

    journey = models.OneToOneField("record.Journey", models.CASCADE, primary_key=True, related_name="status")
    kind = models.CharField(max_length=8, choices=Kind)
    state = models.CharField(max_length=12)
    stage = models.CharField(max_length=12)
    turn = models.CharField(max_length=10)
    is_open = models.BooleanField()
    due_on = models.DateField(null=True)
    closed_as = models.CharField(max_length=12, blank=True)
    level = models.CharField(max_length=12, blank=True)
    urgency = models.CharField(max_length=12, blank=True)
    risk = models.CharField(max_length=12, blank=True)
    changed_at = models.DateTimeField()

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "journey", "kind", "state", "stage", "turn", "is_open", "due_on", "closed_as", "level", "urgency", "risk", "changed_at",
        ),
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["kind", "turn", "due_on", "journey"], name="open_work", condition=models.Q(is_open=True)),
        ]

    def __str__(self) -> str:
        return f"{self.journey_id}: {self.state}"


class Relationship(models.Model):
    """Somebody is related to a journey, from a moment and perhaps until one. What may be seen follows from it.

    An end in the future is a time of grace: until then they may still look, and no longer act.
    """

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="relationships")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")
    user = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    relation = models.CharField(max_length=10, choices=Relation)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "journey", "organisation", "user", "relation", "began_at", "ended_at"),
    )

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "relation", "journey"], name="related"),
            models.Index(fields=["user", "relation", "journey"], name="related_person"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.relation} {self.journey_id}"
