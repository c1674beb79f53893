"""From answers to records: the subject that a finished draft is about, and what its referrer says of it.

Only inside ``intake.send``: what is added here is added through the subjects' own doors.
"""

from typing import Any

from youthalliance.foundation.acts import Act
from youthalliance.foundation.geography import postcodes
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.choices import Agency, Asked, Consent, Door, FamilyPart, Told
from youthalliance.journey.intake.forms_story import ASK_ME, UNKNOWN
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people.ages import birth_year_for
from youthalliance.subjects.people.terms import Channel, Safe
from youthalliance.subjects.places import actions as places


def add_subject(act: Act, answers: Answers) -> int:
    """Add what the answers are about, and return its number."""
    return {"person": _person, "family": _family, "place": _place, "group": _group}[answers.kind](act, answers)


def _person(act: Act, answers: Answers) -> int:
    years = answers.get("age", "years", None)
    return people.add(
        act,
        given=answers.get("name", "given"),
        family=answers.get("name", "family"),
        known_as=answers.get("name", "known_as"),
        born_on=answers.day("age", "born_on"),
        estimated_birth_year=None if years is None else birth_year_for(years, on=act.today),
        contact_ways=_contact_ways(answers),
        nameless=bool(answers.get("name", "unknown", False)),
        school_name=answers.get("school", "school"),
        **_home(answers),
    ).pk


def _home(answers: Answers) -> dict[str, Any]:
    return {
        "address": answers.get("home", "address"),
        "postcode": answers.get("home", "postcode"),
        "postcode_known": not answers.get("home", "warning"),
        "no_fixed_abode": answers.get("home", "how") == "none",
        "protected_address": bool(answers.get("home", "protected", False)),
    }


def _contact_ways(answers: Answers) -> dict[str, dict[str, str]]:
    ticked = answers.get("contact", "ways", [])
    return {
        way.value: {
            "value": answers.get("contact-details", f"{way.value}_value"),
            "safe": Safe.YES.value,
            "rules": answers.get("contact-details", f"{way.value}_rules"),
        }
        for way in Channel
        if way in ticked
    }


def _family(act: Act, answers: Answers) -> int:
    members, ways = [], _contact_ways(answers)
    rows = answers.get("members", "members", [])
    first = next((place for place, row in enumerate(rows) if row["part"] != FamilyPart.YOUNG_PERSON), 0)
    for place, row in enumerate(rows):
        years, home = row.get("years"), not row.get("elsewhere")
        member = people.add(
            act, given=row["given"], family=row["family"], estimated_birth_year=None if years is None else birth_year_for(years, on=act.today),
            contact_ways=ways if place == first else None, **(_home(answers) if home else {}),
        )  # fmt: skip
        members.append((member.pk, row["part"], home))
    notes = "" if rows else "\n".join(line for line in _home_words(answers) if line)
    return families.add(act, called=answers.get("family", "called"), members=members, notes=notes).pk


def _home_words(answers: Answers) -> list[str]:
    """Where a family lives of which nobody is named yet: there is no person to keep the address with."""
    return [
        answers.get("home", "address"),
        answers.get("home", "postcode"),
        "Nobody may be told this address." if answers.get("home", "protected", False) else "",
    ]


def _place(act: Act, answers: Answers) -> int:
    postcode, point = answers.get("place", "postcode"), answers.get("place", "point")
    spot = postcodes.find(postcode) if postcode and not point else None
    where: dict[str, Any] = {"latitude": spot.latitude, "longitude": spot.longitude} if spot else {}
    if point:
        where = dict(zip(("latitude", "longitude"), map(float, point.split(",")), strict=True))
    return places.add(
        act, called=answers.get("place", "called"), description=answers.get("place", "description"),
        when_it_happens=answers.get("when", "when"), postcode=postcode, **where,
    ).pk  # fmt: skip


def _group(act: Act, answers: Answers) -> int:
    named = []
    for line in str(answers.get("named", "names")).splitlines():
        given, _, family = line.strip().rpartition(" ")
        if family:
            named.append(people.add(act, given=given or family, family=family if given else "").pk)
    many = int(answers.get("group", "many", 0))
    return groups.add(
        act,
        called=answers.get("group", "called"),
        kind=answers.get("group", "kind"),
        unnamed=max(many - len(named), 0),
        members=named,
    ).pk


def asked(act: Act, answers: Answers, *, own_email: str = "") -> Asked:
    """What the referrer says. ``own_email`` is the address of somebody who has an account."""
    return Asked(
        what_is_going_on=answers.get("why", "why"),
        door=answers.door,
        themes=[slug for slug in answers.get("themes", "themes", []) if slug != UNKNOWN],
        working_well=answers.get("working", "working"),
        tried_so_far=answers.get("tried", "tried"),
        others_involved=answers.get("tried", "others"),
        contact_words=_contact_words(answers),
        **_agreed(answers),
        **_who(act, answers, own_email),
    )


def _agreed(answers: Answers) -> dict[str, str]:
    told, said = answers.get("told", "told", Told.YES.value), answers.get("told", "words")
    if answers.kind == "place":
        return {"consent": Consent.NOT_NEEDED, "told": Told.NO, "told_words": ""}
    if answers.door == Door.YOUNG_PERSON:
        knows = "A parent or carer knows." if told == Told.YES else "No parent or carer knows yet."
        return {"consent": Consent.YOUNG_PERSON, "told": Told.YES, "told_words": f"{knows} {said}".strip()}
    if answers.door == Door.PARENT:
        both = answers.kind == "person" and told == Told.YES
        return {"consent": Consent.BOTH if both else Consent.PARENT, "told": told, "told_words": said}
    why_not = answers.get("consent", "why_not")
    return {
        "consent": answers.get("consent", "consent"),
        "told": told,
        "told_words": "\n\n".join(part for part in (why_not, said) if part),
    }


def _contact_words(answers: Answers) -> str:
    ticked, language = answers.get("contact", "ways", []), answers.get("you", "language")
    lines = [
        "Ask the referrer first." if ASK_ME in ticked else "",
        "The referrer does not know what is safe." if UNKNOWN in ticked else "",
        answers.get("contact-details", "never"),
        f"Would rather speak {language}." if language else "",
    ]
    if answers.kind == "family" and not answers.get("members", "members", []):
        lines += [
            f"{Channel(way).label}: {found['value']} {found['rules']}".strip() for way, found in _contact_ways(answers).items()
        ]
    return "\n".join(line for line in lines if line)


def _who(act: Act, answers: Answers, own_email: str) -> dict[str, str]:
    if answers.door == Door.YOUNG_PERSON:
        whole = " ".join(part for part in (answers.get("name", "given"), answers.get("name", "family")) if part)
        return {
            "agency": Agency.SELF, "referrer_name": whole or answers.get("name", "known_as"), "relationship": "Asks for themselves",
            "referrer_email": answers.get("contact-details", "email_value"),
            "referrer_phone": answers.get("contact-details", "mobile_value") or answers.get("contact-details", "text_value"),
        }  # fmt: skip
    agency = {Door.PARENT: Agency.FAMILY, Door.RESIDENT: Agency.RESIDENT}.get(Door(answers.door), answers.get("you", "agency"))
    return {
        "agency": agency,
        "referrer_name": act.name if answers.signed_in else answers.get("you", "name"),
        "organisation_name": act.organisation_name if answers.signed_in else answers.get("you", "organisation"),
        "referrer_email": own_email or answers.get("you", "email"),
        "referrer_phone": answers.get("you", "phone"),
        "relationship": answers.get("you", "relationship"),
    }
