"""The links that letters carry: signed, so that nothing about them need be stored, and good for some days only."""

from datetime import timedelta

from django.core import signing

#: How long a draft and the link to it live.
DRAFT = timedelta(days=7)
#: How long an outsider may take to confirm.
CONFIRM = timedelta(days=30)


def to_draft(token: str) -> str:
    """The path that brings a draft back."""
    return f"/request-support/resume/{_signer('draft').sign(token)}"


def draft_in(signed: str) -> str | None:
    """The secret of the draft that a link is for, or None where the link is wrong or has run out."""
    return _read("draft", signed, DRAFT)


def to_confirm(journey: int) -> str:
    """The path on which an outsider confirms that they asked."""
    return f"/request-support/confirm/{_signer('confirm').sign(str(journey))}"


def journey_in(signed: str) -> int | None:
    """The journey that a link confirms, or None where the link is wrong or has run out."""
    found = _read("confirm", signed, CONFIRM)
    return int(found) if found else None


def _signer(purpose: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(sep="/", salt=f"intake.{purpose}")


def _read(purpose: str, signed: str, age: timedelta) -> str | None:
    try:
        return _signer(purpose).unsign(signed, max_age=age)
    except signing.BadSignature:
        return None
