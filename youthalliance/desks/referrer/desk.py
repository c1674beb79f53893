"""What somebody who refers sees first: status words only, and what they themselves wrote."""

from collections.abc import Sequence

from youthalliance.desks import words
from youthalliance.desks.parts import ON_A_PAGE, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.journey import story
from youthalliance.journey.intake import queries_desks as intake
from youthalliance.journey.intake.queries_desks import OwnRequest

_LOOKS = {"asked": "soon", "accepted": "good", "supported": "good"}


def desk(act: Act) -> Desk:
    """My turn."""
    found = intake.own_requests(act, at_most=ON_A_PAGE)
    asked = [one for one in found if one.state == "asked"]
    started = [one for one in found if one.state in ("accepted", "supported", "to_end")]
    still = [one for one in found if one.state in _OPEN]
    over = [one for one in found if one.state not in _OPEN]
    figures = (
        Figure(len(asked), words.one_or_many(len(asked), "question", "questions") + " for you", "/desk/questions", bool(asked)),
        Figure(len(still), words.one_or_many(len(still), "request", "requests") + " under way", "/desk/open"),
        Figure(len(started), "with a partner now", "/desk/started"),
    )
    notices = tuple(
        ("We need to know one more thing from you.", f"Answer about {one.reference}", f"/status/{one.status_code}") for one in asked
    )
    return Desk(
        figures,
        (_section("open", "What you asked for", still, over),),
        main=("Ask for help for somebody", "/request-support"),
        notices=notices,
    )


def _section(name: str, title: str, found: list[OwnRequest], over: Sequence[OwnRequest] = ()) -> Section:
    rows = [
        Row(f"/status/{one.status_code}", (one.reference, _excerpt(one.words), words.short_day(one.made_at.date()), _state(one)))
        for one in found
    ]
    return Section(
        name, title, ("Reference", "What you wrote", "Sent", "How it stands"), rows,
        "Nothing is under way. When you ask for help for somebody, you can follow it on this page.",
        (f"Those that have ended ({len(over)})", "/desk/ended") if over else None,
    )  # fmt: skip


def _state(one: OwnRequest) -> Tag:
    if one.confirmed_at is None:
        return Tag("Confirm it by the link in your letter", "soon")
    return Tag(story.STATES[one.state].public, _LOOKS.get(one.state, ""))


def _excerpt(text: str, length: int = 70) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length].rsplit(' ', 1)[0]}…"


def _only(*states: str) -> List:
    def made(act: Act, at_most: int) -> Section:
        found = [one for one in intake.own_requests(act, at_most=500) if one.state in states]
        return _section("some", _TITLES[states], found[:at_most])

    return made


_QUESTIONS = ("asked",)
_OPEN = tuple(name for name, state in story.STATES.items() if name not in ("closed", "moved_on"))
_STARTED = ("accepted", "supported", "to_end")
_OVER = ("moved_on", "closed")
_TITLES = {
    _QUESTIONS: "Questions for you", _OPEN: "Requests under way", _STARTED: "With a partner now", _OVER: "Requests that have ended",
}  # fmt: skip
LISTS: dict[str, List] = {
    "questions": _only(*_QUESTIONS), "open": _only(*_OPEN), "started": _only(*_STARTED), "ended": _only(*_OVER),
}  # fmt: skip
