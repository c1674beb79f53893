"""Families: who belongs together, in what role, and who is near."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep
from youthalliance.subjects.families.terms import FamilyRole

__all__ = ["Family", "FamilyRole", "Member"]


class Family(models.Model):
    """People who belong together; not everybody need live in one house."""

    called = models.CharField(max_length=160, help_text="How workers speak of them, such as the Rivers family")
    notes = models.TextField(blank=True)
    made_at = models.DateTimeField()

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "made_at"), identifying=("called", "notes"))

    def __str__(self) -> str:
        return f"family {self.pk}"


class Member(models.Model):
    """One person's part in one family."""

    family = models.ForeignKey("families.Family", models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="family_parts")
    role = models.CharField(max_length=16, choices=FamilyRole)
    lives_with_family = models.BooleanField(default=True)

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "family", "person", "role", "lives_with_family"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["family", "person"], name="one_part_in_a_family")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.family_id}"
