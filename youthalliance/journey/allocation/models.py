"""Offers to partners, and what they answered."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Reply(models.TextChoices):
    """How an offer stands."""

    OPEN = "open", "Waiting for an answer"
    WAITING = "waiting", "On the waiting list"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"
    LAPSED = "lapsed", "Lapsed"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Decline(models.TextChoices):
    """Why a partner says no, in the words that make up the gap register."""

    NO_CAPACITY = "no_capacity", "No capacity"
    NOT_OUR_AGE = "not_our_age", "Not an age we work with"
    NOT_OUR_AREA = "not_our_area", "Not an area we work in"
    NOT_OUR_EXPERTISE = "not_our_expertise", "Needs expertise we do not have"
    TOO_RISKY = "too_risky", "The risk is more than we can hold"
    CONFLICT = "conflict", "We know this family or have a conflict of interest"
    OTHER = "other", "Something else"


class Offer(models.Model):
    """One piece of work offered to one partner, and its answer."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="offers")
    round = models.PositiveSmallIntegerField()
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="offers")
    intervention = models.ForeignKey("partners.Intervention", models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    reply_by = models.DateField()
    why = models.TextField(blank=True, help_text="Why this partner, for the partner and for the record")
    reply = models.CharField(max_length=10, choices=Reply, default=Reply.OPEN)
    replied_at = models.DateTimeField(null=True, blank=True)
    replied_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=20, choices=Decline, blank=True)
    words = models.TextField(blank=True)
    waiting_since = models.DateField(null=True, blank=True)
    place_expected_on = models.DateField(null=True, blank=True, help_text="While waiting: about when a place comes free")
    plan_by = models.DateField(null=True, blank=True, help_text="Once accepted: by when the first session is promised")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="When an acceptance ceased to hold a place")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "id", "journey", "round", "partner", "intervention", "offered_at", "offered_by", "reply_by", "reply", "replied_at",
            "replied_by", "reason", "waiting_since", "place_expected_on", "plan_by", "closed_at",
        ),
        identifying=("why", "words"),
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["journey", "partner", "intervention"],
                condition=models.Q(reply__in=["open", "waiting"]),
                name="one_live_offer_each",
            )
        ]
        indexes = [
            models.Index(fields=["journey", "round"], name="offer_of_journey"),
            models.Index(fields=["partner", "reply", "reply_by"], name="offer_of_partner"),
        ]

    def __str__(self) -> str:
        return f"offer {self.pk}"
