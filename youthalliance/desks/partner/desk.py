"""What a partner's manager sees first."""

from youthalliance.desks import lists, words
from youthalliance.desks.parts import ON_THE_DESK, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.journey.allocation import queries_desks as allocation
from youthalliance.journey.record import queries_desks as record
from youthalliance.network.partners import queries as partners

HEAD = ("Reference", "What is asked for", "Level of need", "Answer by")


def desk(act: Act) -> Desk:
    """My turn."""
    waiting = offers(act, 1000)
    starting = record.count(act, states=("accepted",))
    free, rows = _places(act)
    late = sum(1 for row in waiting.rows if isinstance(row.cells[-1], Tag) and row.cells[-1].look == "late")
    figures = (
        Figure(
            len(waiting.rows),
            words.one_or_many(len(waiting.rows), "offer", "offers") + " to answer" + (f", {late} late" if late else ""),
            "/desk/offers",
            late > 0,
        ),
        Figure(words.counted(starting), "accepted, plan to be made", "/desk/starting"),
        Figure(free, words.one_or_many(free, "place free", "places free") + ", as you last said", "/desk/capacity"),
    )
    short = Section(waiting.name, waiting.title, waiting.head, waiting.rows[:ON_THE_DESK], waiting.empty, _more(waiting))
    return Desk(figures, (short, starts(act, ON_THE_DESK), waiting_list(act, ON_THE_DESK), rows, lists.changed(act, ON_THE_DESK)))


def _more(section: Section) -> tuple[str, str] | None:
    return ("All offers", f"/desk/{section.name}") if len(section.rows) > ON_THE_DESK else None


def offers(act: Act, at_most: int) -> Section:
    """Offers that wait for an answer."""
    found = allocation.offers_to(act, replies=("open",), at_most=at_most)
    rows = [
        Row(
            f"/offers/{one.id}",
            (one.reference, one.intervention, words.level(one.level), words.due(one.reply_by, act.today)),
        )
        for one in found
    ]
    return Section(
        "offers", "Offers that wait for your answer", HEAD, rows,
        "No offer waits for you. Keep your places up to date, so that leads know what they can ask you for.",
    )  # fmt: skip


def waiting_list(act: Act, at_most: int) -> Section:
    """What is on the organisation's waiting list."""
    found = allocation.offers_to(act, replies=("waiting",), at_most=at_most)
    rows = [
        Row(
            f"/offers/{one.id}",
            (
                one.reference,
                one.intervention,
                words.level(one.level),
                words.short_day(one.waiting_since) if one.waiting_since else "",
            ),
        )
        for one in found
    ]
    return Section("waiting", "On your waiting list", (*HEAD[:3], "Since"), rows, "Nobody is on your waiting list.")


def starts(act: Act, at_most: int) -> Section:
    """What has been accepted and has no plan yet."""
    found = record.work(act, states=("accepted",), at_most=at_most)
    return Section(
        "starting", "Accepted: somebody to be named, a plan to be made", lists.WORK_HEAD, lists.work_rows(found, act),
        "Everything that you have accepted has its plan.",
    )  # fmt: skip


def supported(act: Act, at_most: int) -> Section:
    """What the organisation supports now."""
    found = record.work(act, states=("supported", "to_end", "moved_on"), at_most=at_most)
    return Section(
        "supported", "What you support now", lists.WORK_HEAD, lists.work_rows(found, act), "You support nobody at present."
    )


def capacity(act: Act, at_most: int) -> Section:
    """The places that the organisation has said it has."""
    return _places(act)[1]


def _places(act: Act) -> tuple[int, Section]:
    names = {one.id: one.name for one in partners.interventions()}
    held = partners.places_of(act.organisation or 0)
    rows = [
        Row(
            "/capacity",
            (names.get(number, ""), f"{place.available} of {place.maximum} {place.unit}", words.short_day(place.updated.date())),
        )
        for number, place in held.items()
    ]
    section = Section(
        "capacity", "Your places", ("What for", "Free", "You said so on"), rows,
        "You have not said yet how many places you have. Until you do, leads cannot see that you are free.",
        ("Say how many places you have", "/capacity"),
    )  # fmt: skip
    return sum(place.available for place in held.values()), section


LISTS: dict[str, List] = {
    "offers": offers,
    "waiting": waiting_list,
    "starting": starts,
    "supported": supported,
    "capacity": capacity,
}
