"""Writing drafts: they are nobody's record yet, so they leave no history."""

import secrets
from dataclasses import dataclass
from typing import Any

from youthalliance.foundation.acts import Act, Refused, action
from youthalliance.foundation.mail.outbox import post
from youthalliance.journey.intake import links, queries, rules
from youthalliance.journey.intake.choices import Agency
from youthalliance.journey.intake.models import Draft, Sheet

_QUIET = "a draft is nobody's record yet; it is gone after seven days"
#: How often the link to one draft is sent, so that nobody is flooded with letters.
LETTERS = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a page: saved, or in the way of what another tab had saved meanwhile."""

    saved: bool
    now: dict[str, Any]


@action("intake.begin_draft", may=rules.may_refer, says="Began to ask for help", moves=False, quiet=_QUIET)
def begin_draft(act: Act, *, door: str, typed: dict[str, Any] | None = None) -> str:
    """Begin a draft and return its secret. For somebody with an account what is known of them is filled in."""
    answers: dict[str, Any] = {}
    if act.signed_in and (agency := queries.last_agency(act)):
        answers["you"] = {"agency": Agency(agency).value, "phone": ""}
    token = secrets.token_urlsafe(32)
    Draft.objects.create(
        token=token, door=door, answers=answers, typed=typed or {}, user_id=act.who, organisation_id=act.organisation,
        made_at=act.at, changed_at=act.at,
    )  # fmt: skip
    return token


@action("intake.keep_draft", may=rules.may_write, says="Wrote an answer", moves=False, quiet=_QUIET)
def keep_draft(act: Act, *, token: str, slug: str, kept: dict[str, Any], seen: str | None = None) -> Kept:
    """Keep the answer to one question.

    ``seen`` is the fingerprint of the answer as it was when the page was opened. Where another tab has changed it
    since, nothing is saved and both are shown. Raises Refused once the request has been sent.
    """
    row = _open_draft(token)
    before = row.answers.get(slug) or {}
    if seen is not None and queries.fingerprint(before) != seen and before != kept:
        return Kept(False, before)
    row.answers[slug] = kept
    row.typed.pop(slug, None)
    Draft.objects.filter(pk=row.pk).update(answers=row.answers, typed=row.typed, changed_at=act.at)
    return Kept(True, kept)


@action("intake.keep_typed", may=rules.may_write, says="Left a page before it was finished", moves=False, quiet=_QUIET)
def keep_typed(act: Act, *, token: str, slug: str, typed: dict[str, list[str]]) -> None:
    """Keep what was typed on a page as it is, right or not, because its writer goes elsewhere."""
    row = _open_draft(token)
    row.typed[slug] = typed
    Draft.objects.filter(pk=row.pk).update(typed=row.typed, changed_at=act.at)


@action("intake.save_for_later", may=rules.may_write, says="Asked for a link to carry on later", moves=False, quiet=_QUIET)
def save_for_later(act: Act, *, token: str, email: str) -> None:
    """Send the link with which to carry on. Refused after the fifth letter for one draft."""
    row = _open_draft(token)
    if row.letters >= LETTERS:
        raise Refused(
            "We have sent this link five times already. Look in your post, also where unwanted letters go, or carry on now."
        )
    Draft.objects.filter(pk=row.pk).update(email=email, letters=row.letters + 1, changed_at=act.at)
    post("draft_saved", to=email, day=act.today + links.DRAFT, link=links.to_draft(token))


@action("intake.clear_drafts", may=rules.may_clear, says="Removed what was not sent", moves=False, quiet=_QUIET)
def clear_drafts(act: Act) -> int:
    """Remove drafts and spreadsheets that nobody has touched for seven days. Returns how many."""
    before = act.at - links.DRAFT
    drafts, _ = Draft.objects.filter(changed_at__lt=before).delete()
    sheets, _ = Sheet.objects.filter(changed_at__lt=before).delete()
    return drafts + sheets


def _open_draft(token: str) -> Draft:
    row = Draft.objects.select_for_update().filter(token=token).first()
    if row is None:
        raise Refused("What you were writing is no longer here: after seven days it is removed. Please begin again.")
    if row.became_id:
        raise Refused("This request has been sent already. Open its status page to add something to it.")
    return row
