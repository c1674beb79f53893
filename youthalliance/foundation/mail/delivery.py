"""Sending what is due: take, send outside any transaction, settle."""

import contextlib
import smtplib
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, mailers
from django.core.mail.backends.base import BaseEmailBackend

from youthalliance.foundation.acts import clock
from youthalliance.foundation.mail import actions, queries
from youthalliance.foundation.mail.actions import Taken
from youthalliance.foundation.mail.letters import written
from youthalliance.foundation.words.queries import own


def deliver_all(now: datetime) -> int:
    """Send everything that is due, some at a time. Returns how many letters went out."""
    total = 0
    while sent := deliver_due(now):
        total += sent
    return total


def deliver_due(now: datetime, *, at_most: int = 50) -> int:
    """Send the letters that are due, at most so many in one go. Returns how many went out.

    No fault of the mail server gets out of here: it becomes the letter's trouble, and the letter is tried again later.
    """
    if not queries.any_due(now):
        return 0
    act = clock(now)
    taken = actions.take(act, at_most=at_most)
    sent: list[int] = []
    failed: dict[int, str] = {}
    try:
        server = mailers["default"]
        server.open()
    except Exception as error:  # whatever is wrong with the server, the letters stay in the outbox
        failed = {letter.id: _words(error) for letter in taken}
    else:
        sent, failed = _send(server, taken)
    actions.settle(act, sent=sent, failed=failed)
    return len(sent)


def _send(server: BaseEmailBackend, letters: list[Taken]) -> tuple[list[int], dict[int, str]]:
    sent: list[int] = []
    failed: dict[int, str] = {}
    try:
        for letter in letters:
            try:
                server.send_messages([_message(letter)])
            except Exception as error:  # one letter's fault is not the others'
                failed[letter.id] = _words(error)
            else:
                sent.append(letter.id)
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):  # the letters are out; a rude goodbye changes nothing
            server.close()
    return sent, failed


def _message(letter: Taken) -> EmailMessage:
    subject, body = written(letter.kind, letter.words, alliance=own().name, site=settings.SITE_URL)
    # The same number at every try: a mail server or reader that gets a second copy can tell.
    number = f"<letter-{letter.id}-{letter.written_at:%Y%m%d%H%M%S}@{settings.SITE_URL.rpartition('/')[2].partition(':')[0]}>"
    return EmailMessage(subject, body, to=[letter.to], headers={"Message-ID": number, "Auto-Submitted": "auto-generated"})


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "The mail server refused the address. Check it with the person."
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "The mail server refused our name or password. Check EMAIL_URL."
    if isinstance(error, OSError) and not isinstance(error, smtplib.SMTPException):
        return f"The mail server cannot be reached ({error.strerror or type(error).__name__})."
    return f"The mail server did not take it ({type(error).__name__})."
