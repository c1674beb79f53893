"""The lead's decisions: what it really is, questions to the referrer, a change of kind, and saying no or elsewhere."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Urgency(models.TextChoices):
    """How soon help should begin."""

    TODAY = "today", "Today"
    WEEK = "week", "Within a week"
    ROUTINE = "routine", "Routine"


class Risk(models.TextChoices):
    """How much harm may come to somebody. Never mixed up with the level of need."""

    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"


class Triage(models.Model):
    """A decision about level, risk, urgency and what would help. Correcting one adds another."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="triages")
    round = models.PositiveSmallIntegerField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    level = models.CharField(max_length=12)
    risk = models.CharField(max_length=12, choices=Risk)
    urgency = models.CharField(max_length=12, choices=Urgency)
    interventions = models.JSONField(default=list, help_text="Slugs of what would help")
    reasons = models.TextField()

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "journey", "round", "decided_at", "decided_by", "organisation", "kind", "level", "risk", "urgency",
            "interventions",
        ),
        identifying=("reasons",),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["journey", "round", "id"], name="triage_of_journey")]

    def __str__(self) -> str:
        return f"triage {self.pk}"


class Question(models.Model):
    """Something the lead needs to know from the referrer, answered by a link."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="questions")
    round = models.PositiveSmallIntegerField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    text = models.TextField()
    due_on = models.DateField()
    token = models.CharField(max_length=43, unique=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "journey", "round", "asked_at", "asked_by", "due_on", "token"),
        identifying=("text",),
    )

    def __str__(self) -> str:
        return f"question {self.pk}"


class Reclassification(models.Model):
    """The journey turned out to be about another kind of subject; reference, clock, consent and history stay."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="reclassifications")
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    was = models.CharField(max_length=8)
    became = models.CharField(max_length=8)
    why = models.TextField()

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "journey", "at", "by", "was", "became"), identifying=("why",))

    def __str__(self) -> str:
        return f"{self.was} to {self.became}"


class Turning(models.TextChoices):
    """How triage may turn a referral away."""

    REDIRECTED = "redirected", "Redirected outside the alliance"
    NOT_FOR_US = "not_for_us", "Not for us"
    MERGED = "merged", "Merged into another referral"


class TurnedAway(models.Model):
    """A referral that the alliance does not take itself: redirected and chased, not for us, or merged into another."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="turned_away")
    round = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    how = models.CharField(max_length=12, choices=Turning)
    why = models.TextField(help_text="The reason that the referrer sees")
    to = models.CharField(max_length=160, blank=True, help_text="Who it was redirected to")
    chase_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True, help_text="When the lead was reminded to ask what became of it")
    outcome = models.TextField(blank=True)
    outcome_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True, help_text="Set where a later decision took the referral up after all")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "journey", "round", "at", "by", "how", "to", "chase_on", "reminded_on", "outcome_at", "revoked_at"),
        identifying=("why", "outcome"),
    )

    class Meta:
        indexes = [models.Index(fields=["journey", "round"], name="turned_away_journey")]

    def __str__(self) -> str:
        return f"{self.how} {self.journey_id}"
