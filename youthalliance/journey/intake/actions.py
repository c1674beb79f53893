"""Asking for help: the referral itself, and what its referrer does about it afterwards."""

import secrets
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.rows import change, insert
from youthalliance.foundation.mail.outbox import post
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake import later, links, queries, questions, rules, sending
from youthalliance.journey.intake.choices import Asked, Door
from youthalliance.journey.intake.models import Answer, Draft, Referral
from youthalliance.journey.record import actions as record
from youthalliance.journey.record import queries as journeys
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.standing import Standing
from youthalliance.subjects.people import actions as people

if TYPE_CHECKING:
    from youthalliance.journey.record.models import Journey

__all__ = ["Asked", "add_words", "answer", "confirm", "describe", "refer", "send"]


@action("intake.refer", may=rules.may_refer, says="Asked for help about a {kind}")
def refer(
    act: Act,
    *,
    kind: str,
    subject: int,
    asked: Asked,
    press: str = "",
    confirmed: bool = True,
) -> "Journey":
    """Make a referral about a subject that is already in the register, and begin its journey.

    ``press`` is the secret of one press of submit: the same press again finds the journey it has already made.
    ``confirmed`` is False where an outsider has still to follow the link in their letter.
    """
    if press and (known := Referral.objects.filter(press=press).select_related("journey").first()):
        tell(journey=known.pk, kind=known.journey.kind)
        return known.journey
    due_on = words.working_days_after(act.today, words.own().promise("triage"))
    whom: dict[str, Any] = {kind: subject}
    journey = record.begin(act, kind=kind, triage_due_on=due_on, **whom)
    made = Referral(
        journey=journey, made_at=act.at, made_by_id=act.who, organisation_id=act.organisation,
        status_code=secrets.token_urlsafe(24), press=press or secrets.token_urlsafe(24), confirmed_at=act.at if confirmed else None,
        **asdict(asked),
    )  # fmt: skip
    insert([made])
    if act.organisation and act.who:
        record.relate(act, journey.pk, organisation=act.organisation, user=act.who, relation=Relation.REFERRER)
    tell(journey=journey.pk, subject=(kind, subject), kind=kind)
    _write_letters(act, journey, made)
    return journey


def _write_letters(act: Act, journey: "Journey", made: Referral) -> None:
    """To whoever asked, and to the leads whose turn it is."""
    reference, due_on = journey.reference, journey.triage_due_on
    leads = accounts.addresses_in_role(Role.LEAD, on=act.today, category=journey.kind)
    post("new_referral", to=leads, reference=reference, day=due_on, link=f"/journeys/{reference}")
    if not made.referrer_email:
        return
    if made.confirmed_at is None:
        post("confirm_referral", to=made.referrer_email, day=act.today + links.CONFIRM, link=links.to_confirm(journey.pk))
    post("referral_received", to=made.referrer_email, reference=reference, day=due_on, link=f"/status/{made.status_code}")


@action(
    "intake.send", may=rules.may_refer, says="Sent what was written", quiet="adding the subject and referring leave their own lines"
)
def send(act: Act, *, token: str) -> int:
    """Make the referral that a finished draft amounts to; the same draft again finds the journey it has become.

    Raises Refused where the draft has gone or an answer that is needed is missing.
    """
    written = queries.writing_for_change(token)
    if written is None:
        raise Refused("What you wrote is no longer here: after seven days it is removed. Please begin again.")
    if written.journey:
        return written.journey
    answers = written.answers
    missing = questions.first_open(answers)
    if missing is not None:
        raise Refused(f"One answer is still missing: {missing.title.to(answers.voice)} Please answer it, then send your request.")
    answers = queries.only(answers, questions.relevant(answers))
    outsider = answers.door == Door.PROFESSIONAL and not answers.signed_in
    own_email = accounts.email_of(act.who) if act.who and answers.signed_in else ""
    journey = refer(
        act, kind=answers.kind, subject=sending.add_subject(act, answers), asked=sending.asked(act, answers, own_email=own_email),
        confirmed=not outsider,
    )  # fmt: skip
    change(Draft, written.number, became=journey.pk, typed={}, changed_at=act.at)
    return journey.pk


@action(
    "intake.describe",
    may=rules.may_write,
    says="Answered questions about equality",
    moves=False,
    quiet="the person's own line says it",
)
def describe(act: Act, *, token: str, slug: str, kept: dict[str, Any], known: dict[str, Any]) -> None:
    """Add to the person what an optional question after sending found out; ``kept`` is what the next question builds on.

    Only for a draft that became a request about them.
    """
    row = Draft.objects.select_for_update(of=("self",)).filter(token=token).select_related("became").first()
    if row is None or row.became is None or row.became.person_id is None:
        raise Refused("This request is no longer open for these questions. It has been sent all the same.")
    Draft.objects.filter(pk=row.pk).update(answers={**row.answers, slug: kept})
    if known:
        people.describe(act, row.became.person_id, **known)


@action(
    "intake.confirm", may=rules.may_confirm, about=journeys.for_referrer, says="Confirmed that the request is theirs", moves=False
)
def confirm(act: Act, journey: Standing) -> None:
    """An outsider confirms, by the link in their letter, that the referral came from them."""
    Referral.objects.filter(journey=journey.id, confirmed_at=None).update(confirmed_at=act.at)
    tell(journey=journey.id)


@action("intake.answer", may=rules.may_answer, about=journeys.for_referrer, says="Answered the lead’s question")
def answer(act: Act, journey: Standing, *, question: int, text: str) -> None:
    """Answer one of the lead's questions. Refused where it is not open; the very same answer twice counts once."""
    known = Answer.objects.filter(question=question, journey=journey.id).values_list("text", flat=True).first()
    if known == text:
        tell(journey=journey.id)
        return
    if known is not None:
        raise Refused("This question has an answer already. To add something, write it in the box below.")
    if question not in {one.number for one in later.open_questions(journey.id)}:
        raise Refused("This question is no longer open. To add something, open the status page of your request.")
    Answer.objects.create(journey_id=journey.id, question=question, round=journey.round, text=text, answered_at=act.at)
    tell(journey=journey.id, detail={"text": text})
    _tell_leads(act, journey, "question_answered")


@action("intake.add_words", may=rules.may_add_words, about=journeys.for_referrer, says="Added to the request", moves=False)
def add_words(act: Act, journey: Standing, *, text: str) -> None:
    """Whoever asked adds something that nobody asked for. The very same words twice count once."""
    if not Answer.objects.filter(journey=journey.id, question=None, text=text).exists():
        Answer.objects.create(journey_id=journey.id, round=journey.round, text=text, answered_at=act.at)
        _tell_leads(act, journey, "question_answered")
    tell(journey=journey.id, detail={"text": text})


def _tell_leads(act: Act, journey: Standing, kind: str) -> None:
    leads = accounts.addresses_in_role(Role.LEAD, on=act.today, category=journey.kind)
    post(kind, to=leads, reference=journey.reference, link=f"/journeys/{journey.reference}")
