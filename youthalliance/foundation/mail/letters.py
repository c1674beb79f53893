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


def _outside(subject: str, *lines: str) -> Kind:
    """To somebody who may have no account: the link is in the words."""
    return Kind(subject, "\n\n".join(lines))


def _inside(subject: str, *lines: str) -> Kind:
    """To somebody who signs in: the link to the page comes last."""
    return Kind(subject, "\n\n".join((*lines, "Open it here (you will be asked to sign in):\n{link}")))


_NOT_YOU = "If you did not expect this letter, you need not do anything."

KINDS: dict[str, Kind] = {
    # To whoever asks for help
    "draft_saved": _outside(
        "Your saved answers",
        "Your answers are saved until {day}. Carry on where you stopped:\n{link}",
        "Anybody with this link can read them: do not pass it on.",
        _NOT_YOU,
    ),
    "confirm_referral": _outside(
        "Please confirm your request",
        "Open this link to confirm your request. Until you do, nobody is sure that it came from you:\n{link}",
        "The link works until {day}.",
        _NOT_YOU,
    ),
    "referral_received": _outside(
        "We have received your request {reference}",
        "Your reference is {reference}. Somebody will have read your request by {day}.",
        "See how it stands at any time:\n{link}",
    ),
    "question_to_referrer": _outside(
        "A question about {reference}", "We need to know one more thing before we can go on. Please answer by {day}:\n{link}"
    ),
    "news_for_referrer": _outside("There is news about {reference}", "See how your request stands now:\n{link}"),
    # To category leads
    "new_referral": _inside("New referral {reference}", "{reference} is waiting for triage, promised by {day}."),
    "question_answered": _inside("An answer about {reference}", "The referrer has answered your question about {reference}."),
    "offer_accepted": _inside("{reference}: a partner said yes", "A partner has accepted {reference}."),
    "offer_declined": _inside("{reference}: a partner said no", "A partner has declined {reference}. Their reason is on the page."),
    "offer_lapsed": _inside("{reference}: no answer in time", "An offer of {reference} has lapsed unanswered. Offer it again."),
    "review_due": _inside("{reference}: review due on {day}", "The review of {reference} is due on {day}."),
    "outcome_due": _inside(
        "{reference}: ask what became of it", "{reference} was passed on. By {day}, please find out what became of it."
    ),
    "journey_ended": _inside("{reference} has ended", "{reference} has come to its end."),
    "journey_reopened": _inside("{reference} is open again", "{reference} has been opened again and waits for triage."),
    # To partners and workers
    "offer_made": _inside("{reference}: can you take this on?", "You have been offered {reference}. Please answer by {day}."),
    "offer_withdrawn": _inside("{reference}: offer withdrawn", "The offer of {reference} is withdrawn. There is nothing to do."),
    "place_free": _inside("{reference}: a place has come free", "A place is free for {reference}. Please answer by {day}."),
    "work_assigned": _inside("{reference} is yours", "{reference} has been given to you. The first meeting is promised by {day}."),
    "review_decided": _inside("{reference}: review decided", "The review of {reference} has been decided."),
    "ending_due": _inside("{reference}: ending to be written", "{reference} is moving on. Please write its ending by {day}."),
    "check_back_due": _inside(
        "{reference}: check back by {day}", "Please find out by {day} whether the ending of {reference} held."
    ),
    # To the safeguarding lead
    "concern_raised": _inside("{reference}: please read now", "Something on {reference} needs you now."),
    "concern_told": _inside("{reference}: something was raised", "Something on {reference} was raised and is being dealt with."),
    # To somebody who will sign in
    "account_opened": _outside(
        "You can sign in now", "An account has been opened for you. Choose a password by {day}:\n{link}", _NOT_YOU
    ),
}

_REFERENCE = re.compile(r"YA-[0-9A-Z]{4}-[0-9A-Z]{4}")
_LOOKS = {"reference": "it looks like YA-7K3M-2PQ9", "day": "it is a date", "link": "it is a path of ours"}
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
    raise NotALetter(f"The letter {kind} was given a {name} that is none: {_LOOKS[name]}.")


def _list(names: object) -> str:
    return ", ".join(sorted(names)) or "nothing"  # type: ignore[call-overload]


def written(kind: str, words: Mapping[str, str], *, alliance: str, site: str) -> tuple[str, str]:
    """Subject and body of a letter, with the link made whole."""
    whole = {**words, "link": f"{site}{words['link']}"} if "link" in words else dict(words)
    letter = KINDS[kind]
    foot = f"{alliance}\n\nNobody reads this mailbox. If a child is in danger now, call 999.\n"
    return letter.subject.format_map(whole), f"Hello,\n\n{letter.body.format_map(whole)}\n\n{foot}"
