"""Reading accounts."""

from datetime import date

from youthalliance.foundation.accounts.models import Membership, Organisation, User
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act


def memberships_of(user: int, on: date) -> list[Membership]:
    """The memberships in force that day, with person and organisation at hand."""
    rows = Membership.objects.select_related("user", "organisation").filter(user=user, user__is_active=True)
    return [row for row in rows.order_by("organisation__name", "role") if row.holds_on(on)]


def membership(number: int) -> Membership:
    """One membership with its person and organisation."""
    return Membership.objects.select_related("user", "organisation").get(pk=number)


def held_membership(number: int, *, on: date) -> Membership | None:
    """A membership in force that day, of a person who may still sign in; None otherwise."""
    found = Membership.objects.select_related("user", "organisation").filter(pk=number, user__is_active=True).first()
    return found if found and found.holds_on(on) else None


def people_in_role(role: Role, *, on: date, organisation: int | None = None, category: str = "") -> list[Membership]:
    """Who holds a role that day: in one organisation, or for one category, where asked."""
    rows = Membership.objects.select_related("user", "organisation").filter(role=role, user__is_active=True)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    return [row for row in rows.order_by("user__name") if row.holds_on(on) and (not category or category in row.categories.split())]


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
    return User.objects.filter(pk=user).values_list("email", flat=True).first() or ""
