"""What finding a partner needs to know of a family, without saying who they are."""

from datetime import date

from youthalliance.subjects.families.models import FamilyRole, Member
from youthalliance.subjects.fit import Fit, together
from youthalliance.subjects.people import queries_fit as people


def fit(family: int, day: date) -> Fit:
    """Its young people's ages, and the ward and languages of its members."""
    roles = dict(Member.objects.filter(family=family).order_by("pk").values_list("person", "role"))
    found = people.fits(roles, day)
    seen = together(found[number] for number in roles)
    young = tuple(age for number, role in roles.items() if role == FamilyRole.YOUNG_PERSON for age in found[number].ages)
    return Fit(young, seen.ward, seen.languages, seen.interpreter, seen.size)
