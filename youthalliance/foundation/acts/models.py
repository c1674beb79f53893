"""What acts leave behind: the line of history, its personal detail, and the line that looking leaves.

None of the three has a foreign key: history outlives what it tells of.
"""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class History(models.Model):
    """One line: who did what, for whom, when and on what basis. Never changed, never deleted."""

    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=120, blank=True)
    organisation = models.BigIntegerField(null=True)
    organisation_name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=16)
    basis = models.CharField(max_length=120, blank=True)
    journey = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=16, blank=True)
    subject = models.BigIntegerField(null=True)
    words = models.JSONField(default=dict, help_text="Short words that complete the sentence; nothing personal.")
    detailed = models.BooleanField(default=False)

    held = Held(
        Basis.RECORD,
        Keep.HISTORY,
        plain=(
            "id", "at", "verb", "by", "organisation", "organisation_name", "role", "basis", "journey",
            "subject_kind", "subject", "words", "detailed",
        ),
        identifying=("by_name",),
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["journey", "at", "id"], name="history_of_journey", condition=models.Q(journey__isnull=False)),
            models.Index(
                fields=["subject_kind", "subject", "at"], name="history_of_subject", condition=models.Q(subject__isnull=False)
            ),
            models.Index(fields=["at"], name="history_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} at {self.at:%Y-%m-%d %H:%M}"


class HistoryDetail(models.Model):
    """The personal part of a line, kept beside it so that retention can remove it and leave the fact."""

    line = models.BigIntegerField(primary_key=True)
    salt = models.CharField(max_length=32)
    detail = models.JSONField()

    held = Held(Basis.RECORD, Keep.HISTORY, plain=("line", "salt"), identifying=("detail",))

    def __str__(self) -> str:
        return f"detail of line {self.line}"


class Seen(models.Model):
    """Somebody opened somebody's record."""

    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    organisation = models.BigIntegerField(null=True)
    role = models.CharField(max_length=16)
    journey = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=16, blank=True)
    subject = models.BigIntegerField(null=True)

    held = Held(
        Basis.RECORD,
        Keep.HISTORY,
        plain=("id", "at", "by", "organisation", "role", "journey", "subject_kind", "subject"),
    )

    class Meta:
        indexes = [
            models.Index(fields=["journey", "at"], name="seen_of_journey", condition=models.Q(journey__isnull=False)),
            models.Index(fields=["subject_kind", "subject", "at"], name="seen_of_subject"),
        ]

    def __str__(self) -> str:
        return f"seen at {self.at:%Y-%m-%d %H:%M}"
