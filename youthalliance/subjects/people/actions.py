"""Changing what is known of a person."""

from datetime import date
from typing import Any

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.rows import insert
from youthalliance.foundation.words import text
from youthalliance.subjects import clean
from youthalliance.subjects.people import known as facts
from youthalliance.subjects.people import queries, rules
from youthalliance.subjects.people.models import Channel, ContactWay, Name, NameKind, NameWord, Person, Safe

#: What somebody is called of whom no name is known.
NAMELESS = "Name not known"


@action("people.add", may=rules.may_add, says="Added a person", moves=False)
def add(
    act: Act,
    /,
    *,
    given: str = "",
    family: str = "",
    known_as: str = "",
    born_on: date | None = None,
    estimated_birth_year: int | None = None,
    contact_ways: dict[str, dict[str, str]] | None = None,
    nameless: bool = False,
    **known: Any,
) -> Person:
    """Add a person. ``known`` are further fields of Person, such as postcode or gender.

    ``contact_ways`` maps a channel to its value, whether it is safe, and rules. One name of any kind is enough, and none
    is needed where whoever asks says that they do not know any (``nameless``).
    """
    fitted = facts.fit(
        {"given": given, "family": family, "known_as": known_as, "born_on": born_on, "estimated_birth_year": estimated_birth_year}
        | known,
        today=act.today,
    )
    given, family, known_as = fitted.pop("given"), fitted.pop("family"), fitted.pop("known_as")
    if not (given or family or known_as or nameless):
        raise Refused("Give at least one name, even a nickname, so that the person can be found again.")
    person = Person(called=_called(given, family, known_as) or NAMELESS, made_at=act.at, **fitted)
    insert([person])
    names = [Name(person=person, kind=NameKind.LEGAL, given=given, family=family)] if given or family else []
    if known_as:
        names.append(Name(person=person, kind=NameKind.KNOWN_AS, given=known_as))
    insert(names)
    insert([NameWord(person=person, word=word) for word in _words(names)])
    ways = contact_ways or {}
    insert([ContactWay(person=person, channel=channel, **_fit_way(channel, **way)) for channel, way in ways.items()])
    tell(subject=("person", person.pk))
    return person


@action("people.describe", may=rules.may_describe, says="Said more about a person: {what}", moves=False)
def describe(act: Act, person: int, /, **known: Any) -> None:
    """Fill in what nobody has recorded yet of a person: gender, ethnic group, languages, special educational needs.

    For whoever asked for help about them; what is recorded already stays as it is.
    """
    fitted = facts.fit({field: known[field] for field in known if field in facts.DESCRIBES}, today=act.today)
    row = Person.objects.select_for_update().get(pk=person)
    new = {field: value for field, value in fitted.items() if not getattr(row, field) and value}
    if new:
        Person.objects.filter(pk=person).update(**new)
    tell(subject=("person", person), what=", ".join(facts.CALLED[field] for field in new) or "nothing new", detail={"after": new})


@action("people.correct", may=rules.may_correct, about=queries.for_change, says="Corrected a person's {what}", moves=False)
def correct(act: Act, /, person: Person, *, why: str = "", **changed: Any) -> Person:
    """Correct fields of Person, or ``given`` and ``family`` of the legal name where they were misspelled.

    History keeps what stood there before. Raises Refused where nothing would change.
    """
    fitted = facts.fit(changed, today=act.today)
    if set(fitted) & set(facts.WHEREABOUTS) and not queries.sees_whereabouts(act, person):
        raise Refused("The address is protected from you, so you cannot change where the person is. Ask the safeguarding lead to.")
    legal = queries.name_of(person, NameKind.LEGAL) or Name(person=person, kind=NameKind.LEGAL)
    before = {field: getattr(legal if field in ("given", "family") else person, field) for field in fitted}
    after = {field: value for field, value in fitted.items() if before[field] != value}
    if not after:
        raise Refused("Nothing was changed: everything is as it already stood. Change what is wrong, or go back.")
    spelled: dict[str, Any] = {field: after[field] for field in ("given", "family") if field in after}
    if spelled:
        Name.objects.update_or_create(person=person, kind=NameKind.LEGAL, defaults=spelled)
    if rest := {field: value for field, value in after.items() if field not in spelled}:
        Person.objects.filter(pk=person.pk).update(**rest)
    if spelled:
        _name_anew(person)
    tell(
        subject=("person", person.pk),
        what=", ".join(facts.CALLED[field] for field in after if field in facts.CALLED),
        detail={
            "before": _plain({field: before[field] for field in after}),
            "after": _plain(after),
            "why": clean.line(why, called="the reason", at_most=300),
        },
    )
    person.refresh_from_db()
    return person


@action("people.add_name", may=rules.may_correct, about=queries.for_change, says="Added a name of a person: {kind}", moves=False)
def add_name(act: Act, person: Person, *, kind: str, given: str = "", family: str = "") -> Name:
    """Add a name. A new legal name or nickname turns the one before into a former name, by which it stays findable."""
    if kind not in NameKind.values:
        raise Refused("Choose whether it is a legal name, a name they are known as, or a former name.")
    fitted = facts.fit({"given": given, "family": family}, today=act.today)
    if not any(fitted.values()):
        raise Refused("No name was written. Write the name to add, or go back.")
    if kind != NameKind.FORMER:
        Name.objects.filter(person=person, kind=kind).update(kind=NameKind.FORMER)
    made = Name.objects.create(person=person, kind=kind, **fitted)
    _name_anew(person)
    tell(subject=("person", person.pk), kind=NameKind(kind).label.lower(), detail={"after": fitted})
    return made


@action(
    "people.set_contact_way",
    may=rules.may_correct,
    about=queries.for_change,
    says="Set how to reach a person by {channel}",
    moves=False,
)
def set_contact_way(
    act: Act, person: Person, *, channel: str, value: str = "", safe: str = Safe.UNKNOWN, rules_for_use: str = ""
) -> ContactWay:
    """Say how to reach a person by one channel, whether that is safe, and on what rules."""
    if channel not in Channel.values:
        raise Refused("Choose a way to reach the person out of the list.")
    fitted = _fit_way(channel, value=value, safe=safe, rules=rules_for_use)
    before = ContactWay.objects.filter(person=person, channel=channel).values("value", "safe", "rules").first()
    way, _ = ContactWay.objects.update_or_create(person=person, channel=channel, defaults=fitted)
    tell(subject=("person", person.pk), channel=Channel(channel).label.lower(), detail={"before": before, "after": fitted})
    return way


@action("people.protect_address", may=rules.may_protect, about=queries.for_change, says="Address of a person: {did}", moves=False)
def protect_address(act: Act, person: Person, *, protected: bool = True, why: str) -> None:
    """Hide where somebody can be found from all but the few who must know, or lift that."""
    if not protected:
        rules.may_lift_protection(act, person)
    reason = clean.line(why, called="the reason", at_most=300)
    clean.required(reason, "Say why, in one line: whoever looks at this later must understand it.")
    if person.protected_address == protected:
        raise Refused(f"The address is {'already' if protected else 'not'} protected, so there is nothing to change.")
    Person.objects.filter(pk=person.pk).update(protected_address=protected)
    tell(subject=("person", person.pk), did="protected" if protected else "protection lifted", detail={"why": reason})


def _called(given: str, family: str, known_as: str) -> str:
    return " ".join(part for part in (known_as or given, family) if part)


def _words(names: list[Name]) -> list[str]:
    return list(dict.fromkeys(word for name in names for word in text.fold(f"{name.given} {name.family}")))


def _name_anew(person: Person) -> None:
    """Make the name to show, and the words to be found by, from the names as they are now."""
    names = list(Name.objects.filter(person=person).order_by("pk"))
    legal = next((name for name in names if name.kind == NameKind.LEGAL), Name())
    nickname = next((name for name in names if name.kind == NameKind.KNOWN_AS), Name())
    person.called = _called(legal.given, nickname.family or legal.family, nickname.given)
    Person.objects.filter(pk=person.pk).update(called=person.called)
    wanted, kept = _words(names), set(NameWord.objects.filter(person=person).values_list("word", flat=True))
    NameWord.objects.filter(person=person).exclude(word__in=wanted).delete()
    NameWord.objects.bulk_create([NameWord(person=person, word=word) for word in wanted if word not in kept])


_BY_PHONE = (Channel.MOBILE, Channel.TEXT, Channel.HOME_PHONE)


def _fit_way(channel: str, *, value: str = "", safe: str = Safe.UNKNOWN, rules: str = "") -> dict[str, str]:
    if safe not in Safe.values:
        raise Refused("Say whether this way is safe: yes, no or not known.")
    return {
        "value": clean.line(value, called="the number" if channel in _BY_PHONE else "the address"),
        "safe": safe,
        "rules": clean.line(rules, called="the rules for making contact", at_most=200),
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """As history keeps it: dates as text."""
    return {field: value.isoformat() if isinstance(value, date) else value for field, value in values.items()}
