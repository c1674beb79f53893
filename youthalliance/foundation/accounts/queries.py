"""Reading accounts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from youthalliance.foundation.accounts.models import Membership, Organisation, User
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared


def memberships_of(user: int, on: date) -> list[Membership]:
    """The memberships in force that day, with person and organisation at hand."""
    rows = Membership.objects.select_related("user", "organisation").filter(user=user, user__is_active=True)
    return [row for row in rows.order_by("organisation__name", "role") if row.holds_on(on)]


def memberships_by_email(email: str, on: date) -> list[Membership]:
    """The memberships in force that day of whoever signs in with an address."""
    number = User.objects.filter(email=email.lower()).values_list("pk", flat=True).first()
    return memberships_of(number, on) if number else []


def membership(number: int) -> Membership:
    """One membership with its person and organisation."""
    return Membership.objects.select_related("user", "organisation").get(pk=number)


@dataclass(frozen=True, slots=True)
class Acting:
    """An act in the name of a membership in force, and whether the proof that a session carries is still good."""

    act: Act
    proof: str


def acting(number: int, at: datetime) -> Acting | None:
    """Who acts by a membership at a moment; None where it is not in force or the person may no longer sign in."""
    rows = _held(number)
    if not rows:
        return None
    who, password, name, house, house_name, role, categories, began_on, ended_on = rows[0]
    act = Act(
        at=at, role=Role(role), who=who, name=name, organisation=house, organisation_name=house_name, membership=number,
        categories=frozenset(categories.split()),
    )  # fmt: skip
    if not Membership(began_on=began_on, ended_on=ended_on).holds_on(act.today):
        return None
    return Acting(act, User(password=password).get_session_auth_hash())


@prepared
def _held(number: int) -> QuerySet[Membership, Any]:
    return Membership.objects.filter(pk=number, user__is_active=True).values_list(
        "user_id", "user__password", "user__name", "organisation_id", "organisation__name", "role", "categories",
        "began_on", "ended_on",
    )  # fmt: skip


def people_in_role(role: Role, *, on: date, organisation: int | None = None, category: str = "") -> list[Membership]:
    """Who holds a role that day: in one organisation, or for one category, where asked."""
    rows = Membership.objects.select_related("user", "organisation").filter(role=role, user__is_active=True)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    return [row for row in rows.order_by("user__name") if row.holds_on(on) and (not category or category in row.categories.split())]


def addresses_in_role(role: Role, *, on: date, category: str = "") -> list[str]:
    """Where to write to those who hold a role that day, for one category where asked; in the order of their names."""
    return [email for email, categories in _addresses(role.value, on) if not category or category in categories.split()]


@prepared
def _addresses(role: str, on: date) -> QuerySet[Membership, Any]:
    rows = Membership.objects.filter(Q(ended_on=None) | Q(ended_on__gt=on), role=role, user__is_active=True, began_on__lte=on)
    return rows.order_by("user__name").values_list("user__email", "categories")


def colleagues(act: Act, role: Role) -> list[Membership]:
    """Those who hold a role in the organisation that the act is for."""
    return people_in_role(role, on=act.today, organisation=act.organisation) if act.organisation else []


def organisations() -> list[Organisation]:
    """All organisations by name."""
    return list(Organisation.objects.all())


def organisation_names(numbers: set[int]) -> dict[int, str]:
    """Names for organisation ids."""
    return dict(Organisation.objects.filter(pk__in=numbers).values_list("pk", "name"))


def email_of(user: int) -> str:
    """Where to write to somebody who has an account; empty where there is no such person."""
    rows = _email(user)
    return str(rows[0][0]) if rows else ""


@prepared
def _email(user: int) -> QuerySet[User, Any]:
    return User.objects.filter(pk=user).values_list("email")
