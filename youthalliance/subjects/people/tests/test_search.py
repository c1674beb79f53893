"""Finding people by the beginnings of their names, and only those whom the act may see."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.scenes import eyes, latest_reference, referred, related
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries


@pytest.fixture
def town(cast: Cast) -> dict[str, int]:
    """A few people with names that are hard to find."""
    names = {
        "jamal": ("Jamal", "Rivers"), "james": ("James", "Riverton"), "oneill": ("Sinéad", "O'Neill"), "lukasz": ("Łukasz", "Żak"),
        "anne": ("Anne-Marie", "de la Cruz"), "said": ("سعيد", ""), "x": ("X", "Æ"), "null": ("Null", ""),
        "zoe": ("Zoe\u0308", "Ray"),
    }  # fmt: skip
    return {key: people.add(cast.tessa, given=given, family=family).pk for key, (given, family) in names.items()}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("jam riv", {"jamal", "james"}),
        ("rivers jamal", {"jamal"}),
        ("RIVERS, Jamal", {"jamal"}),
        ("jamal riverton", set()),
        ("o'neill", {"oneill"}),
        ("o’ne sin", {"oneill"}),
        ("oneill", {"oneill"}),
        ("neill", {"oneill"}),
        ("sinead", {"oneill"}),
        ("lukasz zak", {"lukasz"}),
        ("Łuk", {"lukasz"}),
        ("anne marie", {"anne"}),
        ("anne-marie cruz", {"anne"}),
        ("annemarie", {"anne"}),
        ("سعيد", {"said"}),
        ("x", {"x"}),
        ("null", {"null"}),
        ("zoë", {"zoe"}),
        ("zoe\u0308 r", {"zoe"}),
        ("zzz", set()),
        ("", set()),
        ("%", set()),
        ("' or 1=1", set()),
        ("\ud800", set()),
    ],
)
def test_every_word_begins_a_word_of_the_name_in_any_order(cast: Cast, town: dict[str, int], wanted: str, found: set[str]) -> None:
    assert {row.id for row in queries.search(cast.asha, wanted)} == {town[key] for key in found}


def test_nobody_comes_twice_and_more_than_twenty_are_told_apart(cast: Cast) -> None:
    for number in range(23):
        people.add(cast.tessa, given="Jamie", family="Jamison", estimated_birth_year=2000 + number)
    found = [row.id for row in queries.search(cast.asha, "jam")]
    assert len(set(found)) == len(found) == queries.FOUND_AT_MOST + 1


def test_a_search_is_one_query_for_everybody_and_at_any_size(cast: Cast, town: dict[str, int]) -> None:
    journey = referred(cast, "person", town["jamal"])
    related(journey, cast.wanda, "worker")
    for act in (cast.asha, cast.ben, cast.wanda):
        with CaptureQueriesContext(connection) as made:
            [jamal] = [row for row in queries.search(act, "jam riv", also=(latest_reference,)) if row.id == town["jamal"]]
        assert len([query for query in made if "people_nameword" in query["sql"]]) == 1
        assert jamal.extra == (journey.reference,)


def test_only_those_of_a_visible_journey_are_found(cast: Cast, town: dict[str, int]) -> None:
    journey = referred(cast, "person", town["jamal"])
    related(journey, cast.marcus, "partner")
    related(journey, cast.wanda, "worker")

    assert eyes(cast, lambda act: queries.search(act, "jamal")) == {"asha", "sam", "ben", "marcus", "wanda"}
    assert eyes(cast, lambda act: queries.search(act, "james")) == {"asha", "sam"}


def test_members_of_a_family_or_a_group_are_found_through_it(cast: Cast, town: dict[str, int]) -> None:
    family = families.add(cast.tessa, called="The Rivers family", members=[(town["jamal"], "young_person", True)])
    group = groups.add(cast.tessa, called="Skate park", members=[town["james"]])
    related(referred(cast, "family", family.pk), cast.wanda, "worker")
    related(referred(cast, "group", group.pk), cast.rafi, "worker")

    assert eyes(cast, lambda act: queries.search(act, "jamal")) == {"asha", "sam", "ben", "wanda"}
    assert eyes(cast, lambda act: queries.search(act, "james")) == {"asha", "sam", "ben", "rafi"}


def test_the_age_comes_with_the_name(cast: Cast) -> None:
    people.add(cast.tessa, given="Jamal", born_on=date(2010, 9, 8))
    [jamal] = queries.search(cast.asha, "jam")
    assert str(jamal.age_on(cast.asha.today)) == "15"


@pytest.mark.parametrize("name", ["asha", "wanda", "ben"])
def test_the_words_index_answers_the_search(cast: Cast, name: str) -> None:
    with CaptureQueriesContext(connection) as made:
        queries.search(getattr(cast, name), "jam riv")
    [query] = [query for query in made if "people_nameword" in query["sql"]]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"])
            plan = " ".join(str(row[-1]) for row in cursor.fetchall())
        assert "INDEX people_by_word (word>? AND word<?)" in plan
        assert "SCAN people_" not in plan
        assert "TEMP B-TREE" not in plan
