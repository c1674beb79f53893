"""Who the young people are: the published totals dealt out to invented people, the same every time.

A table says how many, not who. Each table is dealt separately, rarest answer first, to people who have none yet; a
weight makes some hands likelier than others, so that the whole is plausible (more young people of Pakistani and
Roma families in DE23, special educational needs a little likelier among boys) while every total stays exact.
"""

import csv
import gzip
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from youthalliance.operations import packs
from youthalliance.operations.demonstration import figures
from youthalliance.operations.demonstration.names import name_for, origin_of

_SEN_TYPES = ("SEMH", "SEMH", "SEMH", "SLCN", "MLD", "SPLD", "ASD", "SEMH SLCN", "ASD SEMH")
_LANGUAGES = {"asian": "English, Urdu", "european": "English, Slovak", "arab": "English, Arabic"}
_SCHOOLS = {"hollybrook": "Hollybrook Academy", "kestrel": "Kestrel Park School", "stonehill": "Stonehill Primary School"}
_STREETS = (
    "Almond Beech Cedar Damson Elder Fennel Gorse Hawthorn Ivy Juniper Larch Mallow Nettle Olive Privet Quince Rowan Sorrel".split()
)


@dataclass(slots=True)
class YoungPerson:
    """One invented young person, as they were when they were referred."""

    district: str = ""
    ethnic_group: str = ""
    gender: str = ""
    send: str = ""
    age: int = 0
    agency: str = ""
    as_family: bool = False
    given: str = ""
    family: str = ""
    known: dict[str, Any] = field(default_factory=dict)

    def about(self, chance: Random, referred_on: date) -> dict[str, Any]:
        """What ``people.add`` is given, with a date of birth that makes them their age on that day."""
        made = {"given": self.given, "family": self.family, **self.known}
        if self.age:
            made["born_on"] = referred_on - timedelta(days=self.age * 365 + self.age // 4 + 1 + chance.randrange(10, 350))
        return made


def of_the_year(chance: Random) -> list[YoungPerson]:
    """The 113 of 2022/23; those with ``as_family`` were referred together with their family."""
    people = [YoungPerson() for _ in range(figures.YEAR_TOTAL)]
    _deal(chance, people, "district", figures.DISTRICTS)
    _deal(chance, people, "gender", figures.GENDERS)
    _deal(chance, people, "ethnic_group", figures.ETHNIC_GROUPS, _lives_there)
    _deal(chance, people, "send", figures.SEND, lambda person, value: 1.3 if (person.gender == "male") == (value == "yes") else 1.0)
    _deal(chance, people, "age", figures.AGES)
    _deal(chance, people, "agency", figures.AGENCIES, _comes_from)
    families = {True: figures.YEAR_FAMILIES, False: figures.YEAR_TOTAL - figures.YEAR_FAMILIES}
    _deal(chance, people, "as_family", families, _comes_with_family)
    return [_named(chance, person) for person in people]


def of_the_pilot(chance: Random) -> list[YoungPerson]:
    """The 29 of the pilot: 21 male and 8 female, 14 years old on average, of six ethnic groups."""
    people = [YoungPerson(send="") for _ in range(figures.PILOT_PERSONS)]
    _deal(chance, people, "gender", figures.PILOT_GENDERS)
    _deal(chance, people, "ethnic_group", figures.PILOT_ETHNIC_GROUPS)
    _deal(chance, people, "age", figures.PILOT_AGES)
    _deal(chance, people, "agency", figures.PILOT_AGENCIES, _comes_from)
    for person in people:
        person.district = chance.choice(("DE1", "DE21", "DE23", "DE23", "DE24"))
    return [_named(chance, person) for person in people]


def somebody(chance: Random, **given: Any) -> YoungPerson:
    """One more young person, with what is given and the rest by chance."""
    person = YoungPerson(
        district=chance.choice(("DE1", "DE21", "DE22", "DE23", "DE23", "DE24")), gender=chance.choice(("male", "male", "female")),
        ethnic_group=chance.choice(("13", "13", "13", "4", "12", "11", "17", "16")), send=chance.choice(("yes", "no", "no")),
        age=chance.randrange(10, 17),
    )  # fmt: skip
    for name, value in given.items():
        setattr(person, name, value)
    return _named(chance, person)


def _deal(
    chance: Random,
    people: list[YoungPerson],
    name: str,
    counts: Mapping[Any, int],
    weight: Callable[[YoungPerson, Any], float] = lambda _person, _value: 1.0,
) -> None:
    """Give each answer to as many people as the table says, the rarest first."""
    left = list(people)
    for value in sorted(counts, key=lambda answer: (counts[answer], str(answer))):
        for _ in range(counts[value]):
            person = chance.choices(left, [weight(one, value) for one in left])[0]
            setattr(person, name, value)
            left.remove(person)
    if left:
        raise ValueError(f"The table of {name} leaves {len(left)} people without an answer.")


def _lives_there(person: YoungPerson, ethnic_group: str) -> float:
    if ethnic_group in ("4", "16", "17", "18"):
        return {"DE23": 6.0, "DE1": 3.0}.get(person.district, 0.6)
    return 1.0


def _comes_from(person: YoungPerson, agency: str) -> float:
    primary = person.age <= 11
    if agency == "stonehill":
        return 12.0 if primary else 0.01
    if agency in ("hollybrook", "kestrel", "youthjustice", "young_person"):
        return 0.05 if primary else 1.0
    return 1.0


def _comes_with_family(person: YoungPerson, as_family: bool) -> float:
    if person.agency == "young_person":
        return 0.01 if as_family else 1.0
    return max(1.0, 18 - person.age) if as_family else 1.0


def _named(chance: Random, person: YoungPerson) -> YoungPerson:
    person.given, person.family = name_for(chance, gender=person.gender, ethnic_group=person.ethnic_group)
    known: dict[str, Any] = {"gender": person.gender, "ethnic_group": person.ethnic_group}
    if person.district:
        postcode, ward = chance.choice(postcodes()[person.district])
        known |= {"postcode": postcode, "ward": ward, "address": f"{chance.randrange(1, 98)} {chance.choice(_STREETS)} Road"}
    if person.send:
        known["sen_provision"] = chance.choice("EKKK") if person.send == "yes" else "N"
    if person.send == "yes":
        known["sen_types"] = chance.choice(_SEN_TYPES)
    if person.age <= 16:
        known["school_name"] = _SCHOOLS["stonehill" if person.age <= 11 else chance.choice(("hollybrook", "kestrel"))]
    language = _LANGUAGES.get(origin_of(person.ethnic_group))
    if language:
        known["languages"] = language
    if person.age >= 12 and chance.random() < 0.7:
        # Ofcom keeps these numbers for drama: they reach nobody.
        number = f"07700 900{chance.randrange(1000):03}"
        known["contact_ways"] = {"mobile": {"value": number, "safe": "yes", "rules": "After school; leave no message"}}
    person.known = known
    return person


@cache
def postcodes() -> dict[str, list[tuple[str, str]]]:
    """The pack's postcodes with their wards, by district."""
    pack = packs.load("derby")
    source = next(one for one in pack.sources if one.kind == "postcodes")
    found: dict[str, list[tuple[str, str]]] = {}
    with gzip.open(pack.path(source), "rt", encoding="utf-8") as file:
        for postcode, ward in csv.reader(line for line in file if not line.startswith("#")):
            found.setdefault(postcode.partition(" ")[0], []).append((postcode, ward))
    return found
