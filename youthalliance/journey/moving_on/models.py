"""Endings, and checking back that they held."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Reason(models.TextChoices):
    """How support came to its end."""

    GOALS_MET = "goals_met", "Universal services are enough now"
    DECLINED = "declined", "The young person or family did not want support"
    DISENGAGED = "disengaged", "Contact was lost"
    MOVED_AWAY = "moved_away", "Moved away"
    OTHER_AGENCY = "other_agency", "Another agency has taken over"
    PLACE_SETTLED = "place_settled", "The place is settled"


class Ending(models.Model):
    """How it ended and where next. One that is good names the universal activity or service moved on to."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="endings")
    round = models.PositiveSmallIntegerField()
    ended_at = models.DateTimeField()
    ended_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=16, choices=Reason)
    moves_to = models.CharField(max_length=160, blank=True, help_text="The universal activity or service")
    words = models.TextField(blank=True)
    stopped = models.BooleanField(default=False, help_text="Stopped early: nothing is checked back")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "journey", "round", "ended_at", "ended_by", "reason", "stopped"),
        identifying=("moves_to", "words"),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["journey", "round"], name="one_ending_a_round")]

    def __str__(self) -> str:
        return f"ending {self.pk}"


class DidItHold(models.TextChoices):
    """Whether the ending held."""

    YES = "yes", "Yes, it held"
    PARTLY = "partly", "Partly"
    NO = "no", "No"
    UNKNOWN = "unknown", "Could not find out"


class CheckBack(models.Model):
    """Looking back after 4 and 12 weeks."""

    ending = models.ForeignKey("moving_on.Ending", models.CASCADE, related_name="check_backs")
    weeks = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    reminded_on = models.DateField(null=True, blank=True, help_text="When somebody was reminded that it is due")
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    it_held = models.CharField(max_length=8, choices=DidItHold, blank=True)
    words = models.TextField(blank=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "ending", "weeks", "due_on", "reminded_on", "checked_at", "checked_by", "it_held"),
        identifying=("words",),
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ending", "weeks"], name="one_check_back_each")]
        indexes = [models.Index(fields=["due_on"], name="check_backs_to_do", condition=models.Q(checked_at=None))]

    def __str__(self) -> str:
        return f"check-back {self.pk}"


class Reopening(models.Model):
    """More was needed after all: a new round begins and the history stays."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="reopenings")
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    why = models.TextField()

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "journey", "at", "by"), identifying=("why",))

    def __str__(self) -> str:
        return f"reopening {self.pk}"
