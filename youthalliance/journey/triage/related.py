"""Subjects in the register that belong to what a journey is about: what it may turn out to be really about."""

from youthalliance.foundation.acts import Act
from youthalliance.journey.record.standing import Standing
from youthalliance.subjects.families import queries as families
from youthalliance.subjects.groups import queries as groups
from youthalliance.subjects.people import queries as people

NEW = {
    "person": "Somebody who is not in the register yet",
    "family": "A family that is not in the register yet",
    "place": "A place that is not in the register yet",
    "group": "A group that is not in the register yet",
}


def choices(act: Act, journey: Standing, *, without: str = "") -> list[tuple[str, str]]:
    """Values and labels: ``person:12`` for one in the register, ``new:person`` for a new one. ``without`` leaves a kind out."""
    found = [*_near(act, journey), *((f"new:{kind}", label) for kind, label in NEW.items())]
    return [(value, label) for value, label in found if not without or without not in value.split(":")]


def _near(act: Act, journey: Standing) -> list[tuple[str, str]]:
    kind, subject = journey.subject
    if subject is None:
        return []
    if kind == "person":
        near = [(f"family:{one.family}", f"{one.called} (family)") for one in families.of_person(act, subject)]
        return near + [(f"group:{number}", f"{called} (group)") for number, called in groups.of_person(act, subject)]
    if kind == "family":
        return [(f"person:{part.person}", part.called) for part in families.open_record(act, subject).members]
    if kind == "group":
        return [(f"person:{one.person}", one.called) for one in groups.open_record(act, subject).members]
    return []


def perhaps_the_same(act: Act, journey: Standing) -> list[tuple[int, str, str]]:
    """People whom the act may see with the same name as the journey's person: id, name and age. For other kinds none."""
    if journey.kind != "person" or journey.person is None:
        return []
    called = people.called([journey.person]).get(journey.person, "")
    found = people.search(act, called) if called else []
    return [(one.id, one.called, str(one.age_on(act.today) or "")) for one in found if one.id != journey.person][:5]
