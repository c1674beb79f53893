"""Reviews: is it helping?"""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Outcome(models.TextChoices):
    """What a review decides."""

    STEP_UP = "step_up", "Step up"
    STEADY = "steady", "Keep going as it is"
    STEP_DOWN = "step_down", "Step down"
    CHANGE = "change", "Change to something different"
    MOVE_ON = "move_on", "Move on"


class Review(models.Model):
    """A decision about level, with its reason; seen over time they make a line."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="reviews")
    round = models.PositiveSmallIntegerField()
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome)
    level_before = models.CharField(max_length=12)
    level = models.CharField(max_length=12)
    reasons = models.TextField()
    young_person_says = models.TextField(blank=True)
    next_review_on = models.DateField(null=True, blank=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "journey", "round", "reviewed_at", "reviewed_by", "organisation", "outcome", "level_before", "level",
            "next_review_on",
        ),
        identifying=("reasons", "young_person_says"),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["journey", "round", "id"], name="review_of_journey")]

    def __str__(self) -> str:
        return f"review {self.pk}"
