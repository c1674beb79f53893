"""What a worker sees first."""

from datetime import timedelta

from youthalliance.desks import lists, words
from youthalliance.desks.parts import ON_THE_DESK, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record
from youthalliance.journey.support import queries_desks as support
from youthalliance.journey.support.queries_desks import Meeting

HAPPENED = {"held": "Held", "late": "Held, started late", "missed": "Missed", "cancelled": "Cancelled"}
REVIEW_DAYS = 14


def desk(act: Act) -> Desk:
    """My turn."""
    today = sessions(act, 50)
    records = unrecorded(act, 50)
    reviews = reviews_due(act, 50)
    figures = (
        Figure(len(today.rows), words.one_or_many(len(today.rows), "session", "sessions") + " today", "/desk/today"),
        Figure(
            len(records.rows),
            words.one_or_many(len(records.rows), "session", "sessions") + " to write up",
            "/desk/records",
            bool(records.rows),
        ),
        Figure(len(reviews.rows), words.one_or_many(len(reviews.rows), "review", "reviews") + " within two weeks", "/desk/reviews"),
    )
    return Desk(
        figures,
        (
            today, _short(records), beginnings(act, ON_THE_DESK), _short(reviews), endings(act, ON_THE_DESK),
            everybody(act, ON_THE_DESK), lists.changed(act, ON_THE_DESK),
        ),
    )  # fmt: skip


def _short(section: Section) -> Section:
    more = ("All of them", f"/desk/{section.name}") if len(section.rows) > ON_THE_DESK else None
    return Section(section.name, section.title, section.head, section.rows[:ON_THE_DESK], section.empty, more)


def sessions(act: Act, at_most: int) -> Section:
    """Today, in order."""
    rows = [
        Row(
            _address(one),
            (
                words.clock_time(one.begins_at),
                one.about,
                one.where,
                Tag(HAPPENED[one.happened], "done") if one.happened in HAPPENED else "",
            ),
        )
        for one in support.meetings_on(act, act.today, at_most=at_most)
    ]
    return Section(
        "today", "Today", ("When", "Who", "Where", "Written up"), rows,
        "You have no session today. Open somebody's journey to plan one.",
    )  # fmt: skip


def unrecorded(act: Act, at_most: int) -> Section:
    """Sessions whose time has passed and of which nothing is known."""
    rows = [
        Row(
            _address(one),
            (one.about, words.short_day(one.begins_at.date()), words.clock_time(one.begins_at), Tag("To write up", "late")),
        )
        for one in support.unrecorded(act, at_most=at_most)
    ]
    return Section(
        "records",
        "Say what happened",
        ("Who", "Day", "Time", "To do"),
        rows,
        "Every session that has passed is written up. Thank you.",
    )


def _address(one: Meeting) -> str:
    return f"/journeys/{one.reference}/sessions/{one.id}/record" if one.happened == "planned" else f"/journeys/{one.reference}"


def beginnings(act: Act, at_most: int) -> Section:
    """What has been given to this worker and has no plan yet."""
    found = record.work(act, states=("accepted",), at_most=at_most)
    return Section(
        "starting", "Plans to be made", lists.WORK_HEAD, lists.work_rows(found, act), "Nobody waits for you to make a plan."
    )


def reviews_due(act: Act, at_most: int) -> Section:
    """Reviews that come up."""
    rows = [
        Row(f"/journeys/{one.reference}", (one.reference, one.about, one.intervention, words.due(one.review_on, act.today)))
        for one in support.reviews_due(act, by=act.today + timedelta(days=REVIEW_DAYS), at_most=at_most)
    ]
    return Section(
        "reviews", "Reviews within two weeks", ("Reference", "About", "Support", "Review by"), rows,
        "No review is due in the next two weeks.",
    )  # fmt: skip


def endings(act: Act, at_most: int) -> Section:
    """Endings to be written, and check-backs to be made."""
    found = record.work(act, states=("to_end", "moved_on"), at_most=at_most)
    return Section(
        "endings", "Endings and check-backs", lists.WORK_HEAD, lists.work_rows(found, act), "No ending or check-back waits for you."
    )


def everybody(act: Act, at_most: int) -> Section:
    """Whom the worker supports now."""
    found = record.work(act, states=("supported",), at_most=at_most)
    return Section(
        "everybody", "Whom you support", ("Reference", "About", "Where it stands", "Review by"), lists.work_rows(found, act),
        "You support nobody at present. Your manager gives you work; a letter tells you of it.",
        ("Everybody you support", "/desk/everybody") if len(found) == at_most else None,
    )  # fmt: skip


LISTS: dict[str, List] = {
    "today": sessions, "records": unrecorded, "starting": beginnings, "reviews": reviews_due, "endings": endings,
    "everybody": everybody,
}  # fmt: skip
