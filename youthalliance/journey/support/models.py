"""What was planned and what happened: plans, goals, sessions, visits, notes, and safeguarding concerns."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Plan(models.Model):
    """One partner's plan for a journey; a journey may have several side by side, each with its own dates."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="plans")
    round = models.PositiveSmallIntegerField()
    offer = models.OneToOneField("allocation.Offer", models.PROTECT, related_name="plan")
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="plans")
    intervention = models.ForeignKey("partners.Intervention", models.PROTECT, related_name="+")
    worker = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    begins_on = models.DateField()
    review_on = models.DateField()
    summary = models.TextField(blank=True)
    reminded_on = models.DateField(null=True, blank=True, help_text="The review date of which somebody has been reminded")
    closed_at = models.DateTimeField(null=True, blank=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "journey", "round", "offer", "partner", "intervention", "worker", "made_at", "made_by", "begins_on",
            "review_on", "reminded_on", "closed_at",
        ),
        identifying=("summary",),
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["journey", "round"], name="plan_of_journey"),
            models.Index(fields=["worker", "review_on"], name="open_plan_of_worker", condition=models.Q(closed_at=None)),
        ]

    def __str__(self) -> str:
        return f"plan {self.pk}"


class Reached(models.TextChoices):
    """How a goal came out."""

    YES = "yes", "Reached"
    PARTLY = "partly", "Partly reached"
    NO = "no", "Not reached"


class Goal(models.Model):
    """What the young person wants, in their own words."""

    plan = models.ForeignKey("support.Plan", models.CASCADE, related_name="goals")
    words = models.TextField()
    set_at = models.DateTimeField()
    reached = models.CharField(max_length=8, choices=Reached, blank=True, help_text="How it came out; empty while open")
    closed_at = models.DateTimeField(null=True, blank=True)

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "plan", "set_at", "reached", "closed_at"), identifying=("words",))

    def __str__(self) -> str:
        return f"goal {self.pk}"


class Happened(models.TextChoices):
    """How a session came out."""

    PLANNED = "planned", "Planned"
    HELD = "held", "Held"
    LATE = "late", "Held, but started late"
    MISSED = "missed", "Missed"
    CANCELLED = "cancelled", "Cancelled"


class Session(models.Model):
    """One meeting of a worker with the young person or family: planned, then what happened."""

    plan = models.ForeignKey("support.Plan", models.CASCADE, related_name="sessions")
    begins_at = models.DateTimeField()
    where = models.CharField(max_length=160, blank=True)
    happened = models.CharField(max_length=10, choices=Happened, default=Happened.PLANNED)
    why = models.TextField(blank=True, help_text="Why it was late, missed or cancelled")
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    present = models.TextField(blank=True, help_text="Who was there")
    notes = models.TextField(blank=True)
    next_step = models.TextField(blank=True)
    planned_at = models.DateTimeField()
    planned_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "plan", "begins_at", "happened", "minutes", "planned_at", "planned_by", "recorded_at", "recorded_by"),
        identifying=("where", "why", "present", "notes", "next_step"),
    )

    class Meta:
        indexes = [models.Index(fields=["plan", "begins_at"], name="session_of_plan")]

    def __str__(self) -> str:
        return f"session {self.pk}"


class Visit(models.Model):
    """One time at a place: who was met, how it was, how long. Nobody is named."""

    plan = models.ForeignKey("support.Plan", models.CASCADE, related_name="visits")
    began_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    workers = models.PositiveSmallIntegerField(default=2)
    young_people = models.PositiveSmallIntegerField(default=0)
    new_young_people = models.PositiveSmallIntegerField(default=0, help_text="Of them, not met before")
    adults = models.PositiveSmallIntegerField(default=0)
    seen = models.TextField(blank=True)
    said = models.TextField(blank=True, help_text="What young people and residents said they want")
    logged_at = models.DateTimeField()
    logged_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")

    held = Held(
        Basis.PUBLIC_TASK,
        Keep.CASE,
        plain=(
            "id", "plan", "began_at", "minutes", "workers", "young_people", "new_young_people", "adults", "logged_at", "logged_by",
        ),
        identifying=("seen", "said"),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["plan", "began_at"], name="visit_of_plan")]

    def __str__(self) -> str:
        return f"visit {self.pk}"


class Note(models.Model):
    """Something worth writing down: shared with all who support the journey, or private to one organisation.

    It is never changed. An amendment is a note of its own that points to the one it puts right.
    """

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="notes")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")
    shared = models.BooleanField()
    text = models.TextField()
    amends = models.ForeignKey("support.Note", models.CASCADE, null=True, blank=True, related_name="amendments")
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "journey", "organisation", "shared", "amends", "written_at", "written_by"),
        identifying=("text",),
    )

    class Meta:
        indexes = [models.Index(fields=["journey", "written_at"], name="note_of_journey")]

    def __str__(self) -> str:
        return f"note {self.pk}"


class Concern(models.Model):
    """A safeguarding concern: told to the right people at once, and kept from everybody else."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="concerns")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    what = models.TextField(help_text="What was seen or said, in the words used")
    danger_now = models.BooleanField()
    done_already = models.TextField(blank=True)
    seen_at = models.DateTimeField(null=True, blank=True)
    seen_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.TextField(blank=True, help_text="What was done about it")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "journey", "organisation", "raised_at", "raised_by", "danger_now", "seen_at", "seen_by", "closed_at", "closed_by",
        ),
        special=("what", "done_already", "outcome"),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["closed_at", "raised_at"], name="concern_by_age")]

    def __str__(self) -> str:
        return f"concern {self.pk}"
