"""When a referral turns out to be something else: another kind of subject, several journeys, or one that is there already."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.journey import story
from youthalliance.journey.intake.actions_carry import carry_over
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.queries import for_change
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import letters, rules
from youthalliance.journey.triage.models import Reclassification, TurnedAway, Turning
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.places import actions as places

_ADD: dict[str, Callable[..., Any]] = {"person": people.add, "family": families.add, "place": places.add, "group": groups.add}


@dataclass(frozen=True, slots=True)
class Part:
    """One subject that a referral also turned out to be about.

    ``subject`` is one that is in the register, otherwise ``new`` is what its room's ``add`` is given; ``about`` is
    what of the referral concerns this subject and nobody else.
    """

    kind: str
    about: str
    subject: int | None = None
    new: dict[str, Any] = field(default_factory=dict)


@action("triage.reclassify", may=rules.may_triage, about=for_change, says="Changed from a {was} to a {became}")
def reclassify(
    act: Act, journey: Standing, *, kind: str, why: str, subject: int | None = None, new: dict[str, Any] | None = None
) -> None:
    """Make a journey about another kind of subject; its reference, clock, consent and history stay.

    The subject is one in the register, or ``new`` is added, or the journey goes back to one that it was about before.
    """
    if kind == journey.kind:
        raise Refused(f"This is about a {kind} already. Choose another kind.")
    if not why.strip():
        raise Refused("Say why it is really something else, so that its next lead understands.")
    before = {"person": journey.person, "family": journey.family, "place": journey.place, "group": journey.group}
    now = subject or (_added(act, kind, new) if new else before.get(kind))
    if now is None:
        raise Refused(f"Say which {kind} it is about: choose one from the register, or give a new one.")
    record.change_kind(journey.id, kind=kind, subject=now)
    Reclassification.objects.create(
        journey_id=journey.id, at=act.at, by_id=act.doer, was=journey.kind, became=kind, why=why.strip()
    )
    if kind not in act.categories:
        letters.new_for_lead(act, journey.reference, kind=kind, due_on=journey.triage_due_on)
    tell(journey=journey.id, subject=(kind, now), was=journey.kind, became=kind, detail={"why": why})


@action("triage.split", may=rules.may_triage, about=for_change, says="Split: {how}")
def split(act: Act, journey: Standing, *, into: Iterable[Part], why: str) -> list[str]:
    """Begin a journey of its own for each subject that a referral also turned out to be about. Returns their references.

    The first journey goes on. Each new one has the same clock and the terms as they were recorded.
    """
    parts = list(into)
    if not parts:
        raise Refused("Name at least one young person, family, place or group that this is also about.")
    made = [_begun(act, journey, part, why) for part in parts]
    tell(journey=journey.id, how=f"{' and '.join(made)} begun from this", detail={"why": why})
    return made


def _begun(act: Act, journey: Standing, part: Part, why: str) -> str:
    if not part.about.strip():
        raise Refused("Say what of this request concerns each of them, so that nobody's story stands in somebody else's record.")
    subject = part.subject or (_added(act, part.kind, part.new) if part.new else None)
    if subject is None:
        raise Refused(f"Say which {part.kind} it is: choose one from the register, or give a new one.")
    if (part.kind, subject) == journey.subject:
        raise Refused("This request is about that one already. Name somebody else, or decide on it as it stands.")
    begun = record.begin(
        act, kind=part.kind, triage_due_on=journey.triage_due_on, split_from=journey.id, received_at=journey.received_at,
        **{part.kind: subject},
    )  # fmt: skip
    carry_over(act, journey=journey.id, to=begun.pk, kind=part.kind, about=part.about.strip())
    record.carry_referrers(act, journey=journey.id, to=begun.pk)
    letters.news_for_referrer(begun.pk, begun.reference)
    if part.kind not in act.categories:
        letters.new_for_lead(act, begun.reference, kind=part.kind, due_on=journey.triage_due_on)
    tell(journey=begun.pk, subject=(part.kind, subject), how=f"begun from {journey.reference}", detail={"why": why})
    return begun.reference


@action("triage.merge", may=rules.may_triage, about=for_change, says="Merged: {how}")
def merge(act: Act, journey: Standing, *, other: int | str, why: str) -> None:
    """Carry on two referrals of the same kind as one: ``other`` is closed and points here, and both histories stay."""
    try:
        second = for_change(act, other)
    except Http404:
        raise Refused("You have no request of that reference. Check it letter by letter.") from None
    if second.id == journey.id:
        raise Refused("A referral cannot be merged into itself. Choose the other one.")
    if second.kind != journey.kind:
        raise Refused(f"The other one is about a {second.kind}, this one about a {journey.kind}. Change its kind first.")
    sentence = story.why_not(second.state, "triage.merge")
    if sentence:
        raise Refused(sentence)
    rules.may_triage(act, second)
    if not why.strip():
        raise Refused("Say how you know that both are about the same. It can be read in both histories.")
    record.merge_into(second.id, other=journey.id)
    TurnedAway.objects.create(
        journey_id=second.id, round=second.round, at=act.at, by_id=act.doer, how=Turning.MERGED,
        why="It goes on together with another request about the same.",
    )  # fmt: skip
    letters.news_for_referrer(second.id, second.reference)
    tell(journey=journey.id, how=f"{second.reference} goes on in this", detail={"why": why})
    tell(journey=second.id, how=f"goes on in {journey.reference}", detail={"why": why})


def _added(act: Act, kind: str, new: dict[str, Any]) -> int:
    return int(_ADD[kind](act, **new).pk)
