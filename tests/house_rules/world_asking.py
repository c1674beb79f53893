"""The world's requests that are still being written: drafts through every door, and one that was just sent."""

from typing import Any

from tests.house_rules.world import LEAD_PEOPLE, WRITER, Maker, Secret, World, keep
from youthalliance.foundation.acts import Act, public
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.intake import actions, equality, links, queries, questions
from youthalliance.journey.intake import actions_cohort as cohorts
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.cohort.sheet import read
from youthalliance.journey.intake.models import Draft
from youthalliance.journey.record.models import Journey

_HOME = {"how": "address", "address": "9 Persimmon Row", "postcode": "DE24 8JN", "protected": False, "warning": ""}
_CONTACT = {"ways": ["mobile", "email"]}
_DETAILS = {
    "mobile_value": "07700 900555",
    "mobile_rules": "After four",
    "email_value": "",
    "email_rules": "",
    "never": "No voicemail",
}
_STORY = {
    "themes": {"themes": ["health"]},
    "why": {"why": "Since the move there is no sleep, and a persimmon tree."},
    "working": {"working": "Draws every day."},
    "tried": {"tried": "A talk at school.", "others": ""},
}
_YOU = {"name": "Ermintrude Oddie", "organisation": "", "agency": "school", "email": "writer@example.org", "phone": "07700 900444"}

DRAFTS: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "person": ("professional", {
        "about": {"kind": "person"},
        "name": {"given": "Persephone", "family": "Ackroyd", "known_as": "Percy", "unknown": False},
        "age": {"how": "about", "born_on": None, "years": 14}, "home": _HOME, "school": {"how": "none", "school": ""}, **_STORY,
        "consent": {"consent": "parent", "why_not": ""}, "told": {"told": "yes", "words": ""}, "contact": _CONTACT,
        "contact-details": _DETAILS, "you": _YOU,
    }),
    "family": ("parent", {
        "about": {"kind": "family"}, "family": {"called": "The Ackroyds"},
        "members": {"members": [{"given": "Persephone", "family": "Ackroyd", "part": "young_person", "years": 9, "elsewhere": False}]},
        "home": _HOME, **_STORY, "told": {"told": "yes", "words": ""}, "contact": _CONTACT, "contact-details": _DETAILS,
        "you": _YOU | {"relationship": "Mother", "language": ""},
    }),
    "group": ("professional", {
        "about": {"kind": "group"}, "group": {"called": "The Persimmon crew", "many": 7, "kind": "peer_group"},
        "named": {"names": ""}, **_STORY, "consent": {"consent": "refused", "why_not": ""},
    }),
    "place": ("resident", {
        "place": {"called": "Persimmon steps", "description": "By the canal", "postcode": "", "warning": ""},
        "when": {"when": "Fridays"}, **_STORY, "you": _YOU,
    }),
    "own": ("young_person", {
        "name": {"given": "Percival", "family": "", "known_as": "", "unknown": False},
        "age": {"how": "unknown", "born_on": None, "years": None}, "home": {"how": "unknown", "address": "", "postcode": ""},
        "school": {"how": "unknown", "school": ""}, **_STORY, "told": {"told": "no", "words": ""}, "contact": _CONTACT,
        "contact-details": _DETAILS,
    }),
}  # fmt: skip


def written(act: Act, door: str, answers: dict[str, dict[str, Any]]) -> str:
    """A draft with these answers; returns its secret."""
    token = drafts.begin_draft(act, door=door)
    for slug, kept in answers.items():
        drafts.keep_draft(act, token=token, slug=slug, kept=kept)
    return token


def unfinished(world: World) -> None:
    """Tessa's drafts, and those of people without an account."""
    act = public(at=world.at(hours=2).asha.at)
    tokens = {name: written(act, *draft) for name, draft in DRAFTS.items()}
    tokens["Tessa's"] = written(world.at(hours=1).tessa, *DRAFTS["person"])
    drafts.save_for_later(act, token=tokens["own"], email="later@example.org")
    for name, token in tokens.items():
        if name != "Tessa's":
            world.links[f"draft {name}"] = links.to_draft(token)
        _addresses(world, token)
    world.choices["handle"] = (tokens["person"][: queries.HANDLE],)
    for word, what in (
        ("Persimmon", "an address in a draft"),
        ("Persephone", "a name in a draft"),
        ("Percival", "a name in a draft"),
    ):
        world.secrets.append(Secret(word, what, frozenset({"tessa", WRITER})))


def _addresses(world: World, token: str) -> None:
    handle, draft = token[: queries.HANDLE], Draft.objects.get(token=token)
    answers = Answers(draft.door, draft.answers, signed_in=draft.user_id is not None)
    for name in ("intake-go", "intake-leaving", "intake-check", "intake-save", "intake-saved"):
        world.given.setdefault(name, []).append({"handle": handle})
    world.given.setdefault("intake-question", []).extend({"handle": handle, "slug": one.slug} for one in questions.asked(answers))


def sent(world: World) -> None:
    """Sent a moment ago by somebody without an account, who has not confirmed it yet and may answer a few more questions."""
    act = public(at=world.at(minutes=20).asha.at)
    token = written(act, "professional", DRAFTS["person"][1] | {
        "name": {"given": "Melisande", "family": "Ogilvy-Pratt", "known_as": "", "unknown": False},
        "home": _HOME | {"address": "4 Ptarmigan Street"}, "ethnic-group": {"wider": "mixed"},
    })  # fmt: skip
    journey = actions.send(act, token=token)
    world.links["draft sent"] = links.to_draft(token)
    handle = {"handle": token[: queries.HANDLE]}
    world.given["intake-sent"] = world.given["intake-equality"] = [handle]
    world.given["intake-equality-question"] = [handle | {"slug": slug} for slug in equality.BY_SLUG]
    world.given["intake-confirm"] = [{"signed": links.to_confirm(journey).split("/confirm/")[1]}]
    world.given["intake-resume"] = [{"signed": links.to_draft(token).split("/resume/")[1]}]
    assert of_journey(journey)
    keep(
        world, "just sent", Journey.objects.get(pk=journey).reference, words=("Melisande", "Ogilvy-Pratt", "Ptarmigan Street"),
        known_to=LEAD_PEOPLE | {WRITER},
    )  # fmt: skip


def sheets(world: World) -> None:
    """A spreadsheet that Tessa has brought and not sent, and one that is sent."""
    act = world.at(minutes=50).tessa
    table = read(b"Name,Reason,Postcode\nQuentin Yarborough,Often late,DE24 8JN\nWinifred Yarborough,,\n")
    token = cohorts.keep_sheet(act, name="list.csv", table=table, columns={"called": 0, "why": 1, "postcode": 2})
    gone = cohorts.keep_sheet(act, name="empty.csv", table=read(b"Name,Reason\nNobody,\n"), columns={"called": 0, "why": 1})
    cohorts.send_sheet(act, token=gone, all_or_nothing=False)
    for name in ("intake-many-preview", "intake-many-columns", "intake-many-done"):
        world.given[name] = [{"token": token}, {"token": gone}]
    world.given["intake-many-template"] = [{"ending": "xlsx"}, {"ending": "csv"}]
    world.secrets += [Secret(word, "a name in a spreadsheet", frozenset({"tessa"})) for word in ("Quentin", "Winifred")]


SCENES: tuple[Maker, ...] = (unfinished, sent, sheets)
