"""people.add"""

from datetime import date

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import History
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries
from youthalliance.subjects.people.models import ContactWay, Name, NameWord, Person


def test_a_person_is_kept_with_their_names_and_is_found_by_their_words(cast: Cast) -> None:
    made = people.add(
        cast.tessa, given="Jamal", family="O’Neill-Rivers", known_as="Jam", born_on=date(2010, 2, 28), gender="male",
        ethnic_group="11", postcode="de12qy", sen_provision="K", sen_types=["SEMH", "SLCN"], needs_interpreter=False,
        contact_ways={"mobile": {"value": "07700 900123", "safe": "yes", "rules": "After 4pm, no voicemail"}},
    )  # fmt: skip

    assert made.called == "Jam O’Neill-Rivers"
    assert (made.postcode, made.postcode_known, made.sen_types) == ("DE1 2QY", True, "SEMH SLCN")
    assert set(Name.objects.values_list("kind", "given", "family")) == {
        ("legal", "Jamal", "O’Neill-Rivers"),
        ("known_as", "Jam", ""),
    }
    assert set(NameWord.objects.values_list("word", flat=True)) == {"jamal", "jam", "oneillrivers", "o", "neill", "rivers"}
    assert ContactWay.objects.get().safe == "yes"
    line = History.objects.get(verb="people.add")
    assert (line.subject_kind, line.subject) == ("person", made.pk)


def test_one_name_of_any_kind_is_enough_and_none_is_not(cast: Cast) -> None:
    assert people.add(cast.tessa, known_as="Ziggy").called == "Ziggy"
    with pytest.raises(Refused, match="at least one name"):
        people.add(cast.tessa, given="  ")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"given": "J\u0430mal"}, "different alphabets"),
        ({"born_on": date(2026, 9, 8)}, "future"),
        ({"born_on": date(1899, 12, 31)}, "1900"),
        ({"estimated_birth_year": 2027}, "future"),
        ({"ethnic_group": "20"}, "ethnic group"),
        ({"gender": "x"}, "gender"),
        ({"postcode": "DE1"}, "first half"),
        ({"sen_types": "SEMH XYZ"}, "types of SEN"),
        ({"school_urn": "12"}, "six figures"),
        ({"address": "1 High Street\x00"}, "control character"),
        ({"contact_ways": {"mobile": {"value": "1", "safe": "perhaps"}}}, "safe"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_kept(cast: Cast, wrong: dict, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        people.add(cast.tessa, **{"given": "Jamal"} | wrong)
    assert not Person.objects.exists()


def test_an_unknown_postcode_is_kept_and_marked(cast: Cast) -> None:
    made = people.add(cast.tessa, given="Jamal", postcode="DE99 9ZZ")
    assert (made.postcode, made.postcode_known) == ("DE99 9ZZ", False)


def test_a_board_member_adds_nobody(cast: Cast) -> None:
    with pytest.raises(Refused, match="figures only"):
        people.add(cast.bola, given="Jamal")


def test_a_field_that_does_not_exist_is_a_mistake_of_the_program(cast: Cast) -> None:
    with pytest.raises(TypeError, match="shoe_size"):
        people.add(cast.tessa, given="Jamal", shoe_size=41)


def test_nobody_sees_a_person_without_a_journey_but_those_who_see_everything(cast: Cast) -> None:
    made = people.add(cast.tessa, given="Jamal")
    eyes = {name for name, act in cast.everybody().items() if queries.visible_to(act).filter(pk=made.pk).exists()}
    assert eyes == {"asha", "sam"}
