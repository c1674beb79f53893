"""What a coordinator sees first."""

from datetime import timedelta

from youthalliance.desks import lists, words
from youthalliance.desks.parts import ON_THE_DESK, Desk, Figure, List, Row, Section, Tag
from youthalliance.foundation.acts import Act
from youthalliance.foundation.mail import queries as mail
from youthalliance.journey import story
from youthalliance.journey.intake import queries_desks as intake
from youthalliance.journey.record import queries_desks as record

NEW_DAYS = 7


def desk(act: Act) -> Desk:
    """My turn."""
    stages = record.by_stage(act)
    late = sum(number for _, number in stages.values())
    new = record.count(act, received_since=act.at - timedelta(days=NEW_DAYS))
    trouble = mail.trouble(act.at)
    letters = trouble.failing + trouble.given_up + trouble.untried
    figures = (
        Figure(late, "past their promise", "/desk/late", late > 0),
        Figure(words.counted(new), "came in the last seven days", "/desk/new"),
        Figure(letters, words.one_or_many(letters, "letter", "letters") + " not delivered", "/sent-letters", letters > 0),
    )
    sections = (
        _stages(stages), overdue(act, ON_THE_DESK), unconfirmed(act, ON_THE_DESK), new_ones(act, ON_THE_DESK),
        lists.changed(act, ON_THE_DESK),
    )  # fmt: skip
    return Desk(figures, sections, notices=_notices(trouble))


def _notices(trouble: mail.Trouble) -> tuple[tuple[str, str, str], ...]:
    if trouble.untried:
        return (
            (
                "Letters have been waiting for more than ten minutes: is the background worker running?",
                "See the letters",
                "/sent-letters",
            ),
        )
    if trouble.given_up:
        return (("Some letters could not be delivered and are no longer tried.", "See the letters", "/sent-letters"),)
    return ()


def _stages(stages: dict[str, tuple[int, int]]) -> Section:
    rows = []
    for stage in story.Stage:
        if stage is not story.Stage.CLOSED:
            number, late = stages.get(stage, (0, 0))
            tag = Tag(f"{late} late", "late") if late else "none late"
            rows.append(Row(f"/desk/{stage.replace('_', '-')}", (words.STAGES[stage], str(number), tag)))
    return Section("stages", "Stage by stage", ("Stage", "Open", "Late"), rows, "No journey has begun yet.")


def overdue(act: Act, at_most: int) -> Section:
    """What is past its promise, whoever has to move."""
    found = record.work(act, due_by=act.today - timedelta(days=1), at_most=at_most)
    rows = [
        Row(row.href, (*row.cells[:2], f"{row.cells[2]} ({words.TURNS[story.STATES[one.state].turn]})", row.cells[3]))
        for row, one in zip(lists.work_rows(found, act), found, strict=True)
    ]
    return Section(
        "late", "Past their promise", ("Reference", "About", "Where it stands, and whose turn", "By when"), rows,
        "Nothing is late. Every promise holds today.",
        ("Everything that is late", "/desk/late") if len(found) == at_most else None,
    )  # fmt: skip


def new_ones(act: Act, at_most: int) -> Section:
    """What came in the last days."""
    found = record.work(act, received_since=act.at - timedelta(days=NEW_DAYS), at_most=at_most)
    return Section(
        "new", "New in the last seven days", lists.WORK_HEAD, lists.work_rows(found, act),
        "Nothing new has come in the last seven days.",
        ("Everything that is new", "/desk/new") if len(found) == at_most else None,
    )  # fmt: skip


def unconfirmed(act: Act, at_most: int) -> Section:
    """Referrals whose writer has not confirmed them."""
    doors = {
        "professional": "A professional",
        "parent": "A parent or carer",
        "young_person": "A young person",
        "resident": "A resident",
    }
    rows = [
        Row(
            f"/journeys/{one.reference}",
            (one.reference, doors.get(one.door, one.door), one.organisation_name, words.short_day(one.made_at.date())),
        )
        for one in intake.unconfirmed(act, at_most=at_most)
    ]
    return Section(
        "unconfirmed", "Not confirmed yet", ("Reference", "Who asked", "Organisation", "Sent"), rows,
        "Everybody who asked has confirmed.",
        ("All that are not confirmed", "/desk/unconfirmed") if len(rows) == at_most else None,
    )  # fmt: skip


def _of_stage(stage: str) -> List:
    states = [name for name, one in story.STATES.items() if one.stage == stage and one.is_open]

    def made(act: Act, at_most: int) -> Section:
        found = record.work(act, states=states, at_most=at_most)
        return Section(
            stage,
            f"Open at: {words.STAGES[stage].lower()}",
            lists.WORK_HEAD,
            lists.work_rows(found, act),
            "Nothing is open at this stage.",
        )

    return made


LISTS: dict[str, List] = {
    "late": overdue, "new": new_ones, "unconfirmed": unconfirmed,
    **{stage.replace("_", "-"): _of_stage(stage) for stage in ("triage", "allocation", "support", "moving_on")},
}  # fmt: skip
