"""What the safeguarding lead sees first."""

from datetime import timedelta

from youthalliance.desks import lists, words
from youthalliance.desks.parts import ON_THE_DESK, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record
from youthalliance.journey.support import queries_desks as support


def desk(act: Act) -> Desk:
    """My turn."""
    counts = support.concern_counts()
    risky = record.count(act, due_by=act.today - timedelta(days=1))
    figures = (
        Figure(
            counts.unseen,
            words.one_or_many(counts.unseen, "concern", "concerns") + " that nobody has read",
            "/desk/concerns",
            counts.unseen > 0,
        ),
        Figure(counts.open, words.one_or_many(counts.open, "open concern", "open concerns"), "/desk/concerns"),
        Figure(words.counted(risky), "journeys past their promise", "/desk/late"),
    )
    return Desk(figures, (concerns(act, 20), lists.changed(act, ON_THE_DESK)))


def concerns(act: Act, at_most: int) -> Section:
    """Concerns, unread ones first."""
    rows = []
    for one in support.open_concerns(act, at_most=at_most):
        danger = Tag("Danger now", "danger") if one.danger_now else ""
        seen = f"Read by {one.seen_by}" if one.seen_by else Tag("Not read yet", "late")
        rows.append(
            Row(f"/concerns/{one.id}", (one.reference, one.organisation_name, words.short_day(one.raised_at.date()), danger, seen))
        )
    return Section(
        "concerns", "Open concerns", ("Reference", "Raised by", "Raised", "Danger", "Read"), rows,
        "No concern is open. When one is raised, you get a letter at once and it stands here.",
    )  # fmt: skip


def late(act: Act, at_most: int) -> Section:
    """What is past its promise, whoever has to move."""
    found = record.work(act, due_by=act.today - timedelta(days=1), at_most=at_most)
    return Section("late", "Past their promise", lists.WORK_HEAD, lists.work_rows(found, act), "Nothing is late.")


LISTS: dict[str, List] = {"concerns": concerns, "late": late}
