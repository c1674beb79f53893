"""What finding a partner needs to know of a group, without saying who belongs to it."""

from datetime import date

from youthalliance.subjects.fit import Fit, together
from youthalliance.subjects.groups.models import Group, GroupMember
from youthalliance.subjects.people import queries_fit as people


def fit(group: int, day: date) -> Fit:
    """The ages, ward and languages of those who are named, and how many there are in all."""
    named = list(GroupMember.objects.filter(group=group).order_by("pk").values_list("person", flat=True))
    seen = together(people.fits(named, day).values())
    unnamed = Group.objects.filter(pk=group).values_list("unnamed", flat=True).get()
    return Fit(seen.ages, seen.ward, seen.languages, seen.interpreter, seen.size + unnamed)
