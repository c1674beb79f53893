"""People who sign in, organisations, and who acts for which organisation in what role."""

from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from youthalliance.foundation.accounts.roles import HELD
from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Organisation(models.Model):
    """A body that people act for. What it may deliver is kept by network/partners."""

    name = models.CharField(max_length=120, unique=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    made_at = models.DateTimeField()

    held = Held(Basis.CONTRACT, Keep.ALLIANCE, plain=("id", "name", "email", "phone", "made_at"))

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class User(AbstractBaseUser):
    """Somebody who can sign in. What they may do comes from their memberships alone."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    last_login = None

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = BaseUserManager["User"]()

    held = Held(
        Basis.CONTRACT,
        Keep.ACCOUNT,
        plain=("id", "is_active", "made_at", "password"),
        identifying=("email", "name"),
    )

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One person, one organisation, one role, from a day and perhaps until one."""

    user = models.ForeignKey("accounts.User", models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=[(role.value, role.label) for role in HELD])
    categories = models.CharField(
        max_length=60, blank=True, help_text="For a category lead: the kinds of referral they triage, in words with spaces between."
    )
    began_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    held = Held(
        Basis.CONTRACT,
        Keep.ACCOUNT,
        plain=("id", "user", "organisation", "role", "categories", "began_on", "ended_on"),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"], condition=models.Q(ended_on=None), name="one_open_membership"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} for {self.organisation_id} as {self.role}"

    def holds_on(self, day: date) -> bool:
        """Whether the membership is in force on that day; its last day still counts as left."""
        return self.began_on <= day and (self.ended_on is None or day < self.ended_on)
