"""What evidence may count of families."""

from collections.abc import Iterable
from itertools import batched

from youthalliance.subjects.families.models import FamilyRole, Member


def mainly_about(families: Iterable[int]) -> dict[int, int]:
    """The one young person whom a referral of each family is counted by: the young person who was named first."""
    found: dict[int, int] = {}
    for some in batched(families, 500):
        rows = Member.objects.filter(family__in=some, role=FamilyRole.YOUNG_PERSON).order_by("pk")
        for family, person in rows.values_list("family", "person"):
            found.setdefault(family, person)
    return found
