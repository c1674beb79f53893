"""What a category lead sees first."""

from datetime import timedelta

from youthalliance.desks import lists, words
from youthalliance.desks.parts import ON_THE_DESK, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record

TRIAGE = ("new", "asked", "redirected")
REVIEW_DAYS = 7


def desk(act: Act) -> Desk:
    """My turn."""
    queues = record.waiting_by_kind(act, states=TRIAGE)
    late = record.count(act, turn="lead", due_by=act.today - timedelta(days=1))
    reviews = record.count(act, states=("supported",), due_by=act.today + timedelta(days=REVIEW_DAYS))
    figures = (
        Figure(sum(number for number, _ in queues.values()), "waiting for triage", "/desk/triage"),
        Figure(words.counted(late), "past their promise, yours to move", "/desk/late", late > 0),
        Figure(words.counted(reviews), words.one_or_many(reviews, "review", "reviews") + " due within a week", "/desk/reviews"),
    )
    sections = (mine(act, ON_THE_DESK), _queues(act, queues), reviews_due(act, ON_THE_DESK), lists.changed(act, ON_THE_DESK))
    return Desk(figures, sections)


def _queues(act: Act, queues: dict[str, tuple[int, int]]) -> Section:
    rows = []
    for kind in words.KINDS:
        if kind in act.categories:
            waiting, late = queues.get(kind, (0, 0))
            rows.append(
                Row(f"/triage/{kind}", (words.KINDS[kind], str(waiting), Tag(f"{late} late", "late") if late else "none late"))
            )
    return Section(
        "queues", "Your queues", ("Category", "Waiting", "Late"), rows,
        "You lead no category yet. Ask your coordinator to give you one.",
    )  # fmt: skip


def mine(act: Act, at_most: int) -> Section:
    """Everything that waits for a lead, the earliest promise first."""
    found = record.work(act, turn="lead", at_most=at_most)
    return Section(
        "mine", "Next for you", lists.WORK_HEAD, lists.work_rows(found, act),
        "Nothing waits for you. New referrals come here by themselves, and a letter tells you of each.",
        ("Everything that waits for you", "/desk/mine") if len(found) == at_most else None,
    )  # fmt: skip


def triage(act: Act, at_most: int) -> Section:
    """What is in triage."""
    found = record.work(act, states=TRIAGE, at_most=at_most)
    return Section("triage", "Waiting for triage", lists.WORK_HEAD, lists.work_rows(found, act), "Nothing waits for triage.")


def late(act: Act, at_most: int) -> Section:
    """What should have been moved on already."""
    found = record.work(act, turn="lead", due_by=act.today - timedelta(days=1), at_most=at_most)
    return Section("late", "Past their promise", lists.WORK_HEAD, lists.work_rows(found, act), "Nothing of yours is late.")


def reviews_due(act: Act, at_most: int) -> Section:
    """Reviews that come up."""
    found = record.work(act, states=("supported",), due_by=act.today + timedelta(days=REVIEW_DAYS), at_most=at_most)
    return Section(
        "reviews", "Reviews due within a week", ("Reference", "About", "Where it stands", "Review by"), lists.work_rows(found, act),
        "No review is due in the next seven days.",
        ("All reviews that are due", "/desk/reviews") if len(found) == at_most else None,
    )  # fmt: skip


LISTS: dict[str, List] = {"mine": mine, "triage": triage, "late": late, "reviews": reviews_due}
