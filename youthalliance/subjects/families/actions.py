"""Changing what is known of a family."""

from collections.abc import Iterable

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.subjects.families import rules
from youthalliance.subjects.families.models import Family, Member


@action("families.add", may=rules.may_add, says="Added a family", moves=False)
def add(act: Act, *, called: str, members: Iterable[tuple[int, str, bool]] = (), notes: str = "") -> Family:
    """Add a family; ``members`` are person id, role, and whether they live with the family."""
    family = Family.objects.create(called=called, notes=notes, made_at=act.at)
    Member.objects.bulk_create(
        [Member(family=family, person_id=person, role=role, lives_with_family=home) for person, role, home in members]
    )
    tell(subject=("family", family.pk))
    return family
