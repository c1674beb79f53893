"""Groups: a peer group on the street or a cohort from a school; some of its members are not named."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep
from youthalliance.subjects.groups.terms import GroupKind

__all__ = ["Group", "GroupKind", "GroupMember"]


class Group(models.Model):
    """Young people seen together."""

    called = models.CharField(max_length=160)
    kind = models.CharField(max_length=12, choices=GroupKind, default=GroupKind.PEER_GROUP)
    description = models.TextField(blank=True)
    unnamed = models.PositiveSmallIntegerField(default=0, help_text="How many belong to it whom nobody has named")
    made_at = models.DateTimeField()

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "kind", "unnamed", "made_at"), identifying=("called", "description"))

    def __str__(self) -> str:
        return f"group {self.pk}"


class GroupMember(models.Model):
    """A named member of a group."""

    group = models.ForeignKey("groups.Group", models.CASCADE, related_name="members")
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="groups")
    since_on = models.DateField(null=True, blank=True)

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "group", "person", "since_on"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "person"], name="once_in_a_group")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.group_id}"
