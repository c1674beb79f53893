"""Every kind of letter, as data.

Mail is read on lock screens, over shoulders and by whoever shares the address. So a letter may say a reference, a day
and a link, and nothing else: no name, no place, no reason. ``checked`` refuses everything that is not one of the three.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter


class NotALetter(ValueError):
    """A verb tried to post a letter that does not exist, or with words that it may not hold."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of letter. ``{reference}``, ``{day}`` and ``{link}`` are the only words it can be completed with."""

    subject: str
    body: str

    @property
    def words(self) -> frozenset[str]:
        """The words that this kind needs."""
        return frozenset(name for text in (self.subject, self.body) for _, name, _, _ in Formatter().parse(text) if name)


_OPEN = "Open it here (you will be asked to sign in):\n{link}"
_NOT_YOU = "If you did not expect this letter, you need not do anything."

KINDS: dict[str, Kind] = {
    # To whoever asks for help
    "draft_saved": Kind(
        "Your saved answers",
        f"Your answers are saved until {{day}}. Carry on where you stopped:\n{{link}}\n\nAnybody with this link can read them: do not pass it on.\n\n{_NOT_YOU}",
    ),
    "confirm_referral": Kind(
        "Please confirm your request",
        f"Open this link to confirm your request. Until you do, nobody is sure that it came from you:\n{{link}}\n\nThe link works until {{day}}.\n\n{_NOT_YOU}",
    ),
    "referral_received": Kind(
        "We have received your request {reference}",
        "Your reference is {reference}. Somebody will have read your request by {day}.\n\nSee how it stands at any time:\n{link}",
    ),
    "question_to_referrer": Kind(
        "A question about {reference}",
        "We need to know one more thing before we can go on. Please answer by {day}:\n{link}",
    ),
    "news_for_referrer": Kind("There is news about {reference}", "See how your request stands now:\n{link}"),
    # To category leads
    "new_referral": Kind("New referral {reference}", f"{{reference}} is waiting for triage, promised by {{day}}.\n\n{_OPEN}"),
    "question_answered": Kind("An answer about {reference}", f"The referrer has answered your question about {{reference}}.\n\n{_OPEN}"),
    "offer_accepted": Kind("{reference}: a partner said yes", f"A partner has accepted {{reference}}.\n\n{_OPEN}"),
    "offer_declined": Kind("{reference}: a partner said no", f"A partner has declined {{reference}}. Their reason is on the page.\n\n{_OPEN}"),
    "offer_lapsed": Kind("{reference}: no answer in time", f"An offer of {{reference}} has lapsed without an answer. Offer it again.\n\n{_OPEN}"),
    "review_due": Kind("{reference}: review due on {day}", f"The review of {{reference}} is due on {{day}}.\n\n{_OPEN}"),
    "outcome_due": Kind(
        "{reference}: ask what became of it", f"{{reference}} was passed on. By {{day}}, find out what became of it.\n\n{_OPEN}"
    ),
    "journey_ended": Kind("{reference} has ended", f"{{reference}} has come to its end.\n\n{_OPEN}"),
    "journey_reopened": Kind("{reference} is open again", f"{{reference}} has been opened again and waits for triage.\n\n{_OPEN}"),
    # To partners and workers
    "offer_made": Kind("{reference}: can you take this on?", f"You have been offered {{reference}}. Please answer by {{day}}.\n\n{_OPEN}"),
    "offer_withdrawn": Kind("{reference}: offer withdrawn", f"The offer of {{reference}} has been withdrawn. There is nothing to do.\n\n{_OPEN}"),
    "place_free": Kind("{reference}: a place has come free", f"A place has come free for {{reference}}. Please answer by {{day}}.\n\n{_OPEN}"),
    "work_assigned": Kind("{reference} is yours", f"{{reference}} has been given to you. The first meeting is promised by {{day}}.\n\n{_OPEN}"),
    "review_decided": Kind("{reference}: review decided", f"The review of {{reference}} has been decided.\n\n{_OPEN}"),
    "ending_due": Kind("{reference}: ending to be written", f"{{reference}} is moving on. Please write its ending by {{day}}.\n\n{_OPEN}"),
    "check_back_due": Kind("{reference}: check back by {day}", f"Find out by {{day}} whether the ending of {{reference}} held.\n\n{_OPEN}"),
    # To the safeguarding lead
    "concern_raised": Kind("{reference}: please read now", f"Something on {{reference}} needs you now.\n\n{_OPEN}"),
    # To somebody who will sign in
    "account_opened": Kind("You can sign in now", f"An account has been opened for you. Choose a password by {{day}}:\n{{link}}\n\n{_NOT_YOU}"),
}

_REFERENCE = re.compile(r"YA-[0-9A-Z]{4}-[0-9A-Z]{4}")
_LINK = re.compile(r"/[A-Za-z0-9/_\-]*(?:#[a-z0-9\-]+)?")


def checked(kind: str, words: Mapping[str, object]) -> dict[str, str]:
    """The words as they are stored. Raises NotALetter for an unknown kind, an undeclared word, or one that is no
    reference, day or path of ours."""
    if kind not in KINDS:
        raise NotALetter(f"There is no letter called {kind}. The kinds are in foundation/mail/letters.py.")
    wanted = KINDS[kind].words
    if wanted != words.keys():
        raise NotALetter(f"The letter {kind} takes {_list(wanted)}, and was given {_list(words.keys())}.")
    return {name: _word(kind, name, value) for name, value in words.items()}


def _word(kind: str, name: str, value: object) -> str:
    if name == "day" and isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if name == "reference" and isinstance(value, str) and _REFERENCE.fullmatch(value):
        return value
    if name == "link" and isinstance(value, str) and _LINK.fullmatch(value):
        return value
    raise NotALetter(f"The letter {kind} was given a {name} that is none. A reference is like YA-7K3M-2PQ9, a day is a date, a link a path.")


def _list(names: object) -> str:
    return ", ".join(sorted(names)) or "nothing"  # type: ignore[call-overload]


def written(kind: str, words: Mapping[str, str], *, alliance: str, site: str) -> tuple[str, str]:
    """Subject and body of a letter, with the link made whole."""
    whole = {**words, "link": f"{site}{words['link']}"} if "link" in words else dict(words)
    letter = KINDS[kind]
    body = f"Hello,\n\n{letter.body.format_map(whole)}\n\n{alliance}\n\nThis mailbox is not read. If a child is in danger now, call 999.\n"
    return letter.subject.format_map(whole), body
