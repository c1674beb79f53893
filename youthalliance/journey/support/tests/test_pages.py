"""The worker's pages, as a browser without scripts would use them."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.cast import Cast
from tests.pages import signed_in
from tests.stages import accepted, supported
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries, queries_concerns
from youthalliance.journey.support.actions_concerns import raise_concern


@pytest.fixture
def wanda(cast: Cast) -> Client:
    return signed_in("wanda")


def _day(act, **by: int) -> dict[str, str]:
    day = act.today + timedelta(**by)
    return {"day_day": str(day.day), "day_month": str(day.month), "day_year": str(day.year)}


def test_a_plan_is_made_and_then_shown(cast: Cast, wanda: Client) -> None:
    reference, _ = accepted(cast)
    assert b"make the plan" in wanda.get(f"/journeys/{reference}/plan").content
    day = cast.wanda.today
    answers = {
        "summary": "Boxing on Tuesdays", "goals": "I want to sleep again\nsee my dad", "begins_on_day": str(day.day),
        "begins_on_month": str(day.month), "begins_on_year": str(day.year),
    }  # fmt: skip
    assert wanda.post(f"/journeys/{reference}/plan", answers).status_code == 302

    page = wanda.get(f"/journeys/{reference}/plan").content.decode()
    assert "I want to sleep again" in page
    assert "see my dad" in page
    assert "make the plan" not in page


def test_a_fault_keeps_what_was_typed_and_says_what_to_do(cast: Cast, wanda: Client) -> None:
    reference, _ = accepted(cast)
    answer = wanda.post(
        f"/journeys/{reference}/plan", {"summary": "Boxing", "goals": "", "begins_on_day": "31", "begins_on_month": "2"}
    )
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "There is a problem" in page
    assert ">Boxing</textarea>" in page


def test_a_number_longer_than_any_record_has_is_none(cast: Cast, wanda: Client) -> None:
    reference, _ = supported(cast)
    note = {"text": "He slept well.", "shared": "yes", "amends": "9" * 5_000}
    answer = wanda.post(f"/journeys/{reference}/notes", note)
    assert answer.status_code == 400
    assert b"He slept well." in answer.content
    assert wanda.get(f"/journeys/{reference}/notes?amends={'9' * 5_000}").status_code == 200
    assert wanda.post(f"/journeys/{reference}/goals", {"goal": "9" * 5_000, "reached": "yes"}).status_code == 400


def test_a_session_is_planned_and_written_up(cast: Cast, wanda: Client) -> None:
    reference, _ = supported(cast)
    plan = queries.plans_of(cast.wanda, record.get(cast.wanda, reference))[0].id
    answers = {**_day(cast.wanda, days=-1), "time": "4.30pm", "where": "The café", "plan": plan}
    assert wanda.post(f"/journeys/{reference}/sessions/new", answers).status_code == 302
    [session] = queries.sessions_of(cast.wanda, record.get(cast.wanda, reference))
    address = f"/journeys/{reference}/sessions/{session.id}/record"
    assert wanda.post(address, {"happened": "missed"}).status_code == 400
    assert wanda.post(address, {"happened": "held", "minutes": "75", "notes": "Cooked"}).status_code == 302
    assert queries.session(cast.wanda, record.get(cast.wanda, reference), session.id).minutes == 75


@pytest.mark.parametrize("time", ["25:00", "soon", "4", "16:75", "13pm", "0am"])
def test_a_time_that_is_none_is_refused(cast: Cast, wanda: Client, time: str) -> None:
    reference, plan = supported(cast)
    answer = wanda.post(f"/journeys/{reference}/sessions/new", {**_day(cast.wanda), "time": time, "plan": plan.pk})
    assert answer.status_code == 400
    assert "Write a time such as" in answer.content.decode()


def test_goals_are_set_and_closed(cast: Cast, wanda: Client) -> None:
    reference, plan = supported(cast)
    wanda.post(f"/journeys/{reference}/goals", {"words": "get on w my nan", "plan": plan.pk})
    [goal] = queries.goals_of(cast.wanda, record.get(cast.wanda, reference))
    assert wanda.post(f"/journeys/{reference}/goals", {"goal": goal.id, "reached": "partly"}).status_code == 302
    assert "Partly reached" in wanda.get(f"/journeys/{reference}/goals").content.decode()


def test_a_note_is_one_box_saved_in_one_step_and_amended_by_another(cast: Cast, wanda: Client) -> None:
    reference, _ = supported(cast)
    assert wanda.post(f"/journeys/{reference}/notes", {"text": "Spoke to school"}).status_code == 400
    sent = wanda.post(f"/journeys/{reference}/notes", {"text": "Spoke to school", "shared": "yes", "from": "journey"})
    assert sent["Location"] == f"/journeys/{reference}#notes"
    [note] = queries.notes_of(cast.wanda, record.get(cast.wanda, reference))
    assert "Spoke to school" in wanda.get(f"/journeys/{reference}/notes?amends={note.id}").content.decode()
    wanda.post(f"/journeys/{reference}/notes", {"text": "It was the college", "shared": "yes", "amends": note.id})
    assert "amends an earlier note" in wanda.get(f"/journeys/{reference}/notes").content.decode()


def test_a_visit_is_logged_for_a_place(cast: Cast) -> None:
    reference, plan = supported(cast, "place")
    rafi = signed_in("rafi")
    counts = {"minutes": "150", "workers": "2", "young_people": "14", "new_young_people": "5", "adults": "3"}
    answers = {**_day(cast.rafi, days=-1), "time": "7pm", "plan": plan.pk, **counts}
    assert rafi.post(f"/journeys/{reference}/visits/new", answers).status_code == 302
    assert "Detached youth work" in rafi.get(f"/journeys/{reference}/plan").content.decode()


def _concern_panel(page: str) -> str:
    """The part of a journey's page that mentions a concern."""
    return page[page.index("Safeguarding concern") :][:600] if "Safeguarding concern" in page else ""


def test_a_concern_is_read_by_its_raiser_and_the_safeguarding_lead_only(cast: Cast, wanda: Client) -> None:
    reference, _ = supported(cast)
    sent = wanda.post(f"/journeys/{reference}/concern", {"danger_now": "no", "what": "uncle with a belt"}, follow=True)
    assert "has been told" in sent.content.decode()
    made = queries_concerns.concerns(cast.sam)[0]
    sam = signed_in("sam")
    for address in ("/concerns", f"/concerns/{made.id}"):
        assert sam.get(address).status_code == 200
    assert sam.post(f"/concerns/{made.id}", {}).status_code == 302
    assert sam.post(f"/concerns/{made.id}", {"outcome": " "}).status_code == 400
    assert sam.post(f"/concerns/{made.id}", {"outcome": "The front door has it"}).status_code == 302
    assert "belt" in wanda.get(f"/concerns/{made.id}").content.decode()
    assert wanda.post(f"/concerns/{made.id}", {"outcome": "mine"}).status_code == 404
    for name in ("marcus", "ben", "asha"):
        client = signed_in(name)
        for below in ("", "/plan", "/notes", "/concern"):
            assert "belt" not in client.get(f"/journeys/{reference}{below}").content.decode()
        assert "Wanda Kowalska, Northside Youth, " not in _concern_panel(client.get(f"/journeys/{reference}").content.decode())
        assert client.get(f"/concerns/{made.id}").status_code == 404


def test_where_nothing_can_be_done_the_page_says_why(cast: Cast) -> None:
    reference, _ = supported(cast)
    answer = signed_in("ben").get(f"/journeys/{reference}/sessions/new")
    assert answer.status_code == 403
    assert "Only the worker on this journey" in answer.content.decode()


def test_a_manager_hands_the_work_over(cast: Cast) -> None:
    reference, _ = supported(cast)
    marcus = signed_in("marcus")
    assert "Wanda Kowalska works on it now" in marcus.get(f"/journeys/{reference}/assign").content.decode()
    assert marcus.post(f"/journeys/{reference}/assign", {"worker": cast.wanda.who}).status_code == 302
    assert marcus.post(f"/journeys/{reference}/assign", {"worker": "999"}).status_code == 400


@pytest.mark.parametrize("below", ["plan", "goals", "sessions/new", "visits/new", "notes", "concern", "assign"])
def test_a_stranger_finds_no_such_page(cast: Cast, below: str) -> None:
    reference, _ = supported(cast)
    eve = signed_in("eve")
    assert eve.get(f"/journeys/{reference}/{below}").status_code == 404
    assert eve.post(f"/journeys/{reference}/{below}", {"text": "…", "shared": "yes"}).status_code == 404


def test_my_work_lists_what_is_mine(cast: Cast, wanda: Client) -> None:
    assert "No plan is open" in wanda.get("/my-work").content.decode()
    reference, plan = supported(cast)
    actions.plan_session(cast.wanda, reference, plan=plan.pk, begins_at=cast.wanda.at - timedelta(days=1))
    raise_concern(cast.wanda, reference, what="uncle with a belt", danger_now=False)
    page = wanda.get("/my-work").content.decode()
    assert reference in page
    assert "Jordan Rivers" in page
    assert "belt" not in page
