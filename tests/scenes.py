"""Small scenes for tests of the lower rooms, which know no journeys: a subject with one, and somebody related to it."""

from tests.cast import Cast
from youthalliance.foundation.acts import Act, guard
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.record.models import Journey, Relation, Relationship
from youthalliance.journey.record.reach import latest_reference

__all__ = ["eyes", "latest_reference", "referred", "related"]


def referred(cast: Cast, kind: str, subject: int) -> Journey:
    """Tessa asks for help about a subject."""
    return intake.refer(cast.tessa, kind=kind, subject=subject, asked=Asked("It cannot go on like this."))


def related(journey: Journey, act: Act, relation: str) -> None:
    """Somebody is related to a journey, however that came about: the stages above have their own tests."""
    with guard.lifted("the subjects' tests begin in the middle of a journey"):
        Relationship.objects.create(
            journey=journey, organisation_id=act.organisation, user_id=act.who if relation == Relation.WORKER else None,
            relation=relation, began_at=act.at,
        )  # fmt: skip


def eyes(cast: Cast, rows) -> set[str]:
    """Who of the cast sees anything of what ``rows(act)`` gives."""
    return {name for name, act in cast.everybody().items() if rows(act)}
