"""The pages of a person's record."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.pages import signed_in
from tests.scenes import referred, related
from youthalliance.foundation.acts.models import Seen
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people.models import ContactWay, Name, Person


@pytest.fixture
def dana(cast: Cast) -> Person:
    """Somebody whom Wanda works with and Northside Youth supports."""
    made = people.add(
        cast.tessa, given="Dana", family="O'Neill", address="4 Quiet Lane", postcode="DE1 2QY", gender="female", ethnic_group="16",
        needs_interpreter=True, interpreter_language="Polish", sen_provision="K", sen_types="SEMH",
        contact_ways={"mobile": {"value": "07700 900123", "safe": "no", "rules": "Her brother reads it"}},
    )  # fmt: skip
    journey = referred(cast, "person", made.pk)
    related(journey, cast.marcus, "partner")
    related(journey, cast.wanda, "worker")
    return made


SHOWN = (
    "Dana O&#39;Neill", "4 Quiet Lane", "DE1 2QY", "Interpreter: Polish", "Not safe: mobile phone", "Her brother reads it",
    "White Roma", "SEN support", "Social, emotional and mental health", "/journeys/YA-", "The O&#39;Neill family",
)  # fmt: skip


def _page(client, person: Person, name: str = "person", *args: str) -> str:
    answer = client.get(reverse(name, args=[person.pk, *args]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_shows_what_is_known_and_leaves_the_seen_line(cast: Cast, dana: Person) -> None:
    families.add(cast.tessa, called="The O'Neill family", members=[(dana.pk, "young_person", True)])
    shown = _page(signed_in("wanda"), dana)
    for words in SHOWN:
        assert words in shown, words
    assert Seen.objects.filter(by=cast.wanda.who, subject_kind="person", subject=dana.pk).count() == 1


@pytest.mark.parametrize("name", ["tessa", "bola", "eve", "rafi", "parveen"])
@pytest.mark.parametrize("address", ["person", "person-change", "person-names", "person-contact", "person-protection"])
def test_the_wrong_eyes_find_no_such_page(cast: Cast, dana: Person, name: str, address: str) -> None:
    rest = {"person-change": ["where"], "person-contact": ["mobile"]}.get(address, [])
    client = signed_in(name)
    for method in (client.get, client.post) if address != "person" else (client.get,):
        answer = method(reverse(address, args=[dana.pk, *rest]))
        assert answer.status_code == 404
        assert "Dana" not in answer.content.decode()


def test_a_protected_address_is_on_no_page_of_those_who_must_not_know(cast: Cast, dana: Person) -> None:
    people.protect_address(cast.sam, dana.pk, why="An order of the court")
    hidden, seen = signed_in("marcus"), signed_in("wanda")
    for page in ([], ["where"], ["school"], ["name-and-age"]):
        name = "person-change" if page else "person"
        assert "Quiet Lane" not in _page(hidden, dana, name, *page)
        assert "DE1 2QY" not in _page(hidden, dana, name, *page)
    assert "4 Quiet Lane" in _page(seen, dana)
    answer = hidden.post(reverse("person-change", args=[dana.pk, "where"]), {"address": "1 High Street"})
    assert answer.status_code == 400
    assert "protected from you" in answer.content.decode()


def test_a_part_is_corrected(cast: Cast, dana: Person) -> None:
    where = reverse("person-change", args=[dana.pk, "name-and-age"])
    typed = {
        "given": "Dana",
        "family": "O'Neil",
        "born_on_day": "1",
        "born_on_month": "2",
        "born_on_year": "2010",
        "age": "",
        "why": "Her ID",
    }
    answer = signed_in("wanda").post(where, typed)
    assert (answer.status_code, answer["Location"]) == (302, reverse("person", args=[dana.pk]))
    assert str(Person.objects.get().born_on) == "2010-02-01"
    assert Person.objects.get().called == "Dana O'Neil"


def test_a_fault_is_said_beside_its_field_and_nothing_typed_is_lost(cast: Cast, dana: Person) -> None:
    where = reverse("person-change", args=[dana.pk, "name-and-age"])
    typed = {"given": "D\u0430na", "family": "<b>", "born_on_day": "31", "born_on_month": "4", "born_on_year": "2010"}
    answer = signed_in("wanda").post(where, typed)
    shown = answer.content.decode()
    assert answer.status_code == 400
    for words in ("April 2010 has only days 1 to 30", "different alphabets", "&lt;b&gt;", 'value="31"', 'href="#id_born_on_day"'):
        assert words in shown, words
    assert Person.objects.get().called == "Dana O'Neill"


def test_an_estimated_age_is_kept_as_a_year_of_birth(cast: Cast, dana: Person) -> None:
    client = signed_in("wanda")
    client.post(reverse("person-change", args=[dana.pk, "name-and-age"]), {"given": "Dana", "family": "O'Neill", "age": "14"})
    assert Person.objects.get().estimated_birth_year is not None
    assert "About 14 years old" in _page(client, dana)


def test_the_other_parts_and_an_unknown_one(cast: Cast, dana: Person) -> None:
    client = signed_in("wanda")
    sent = [
        ("about-them", {"gender": "non_binary", "ethnic_group": "not_said", "languages": "Polish, English"}),
        ("where", {"no_fixed_abode": "on", "address": "", "postcode": ""}),
        ("school", {"school_name": "Hillside School", "school_urn": "112933", "sen_provision": "E", "sen_types": ["ASD", "SLCN"]}),
    ]
    for part, typed in sent:
        assert client.post(reverse("person-change", args=[dana.pk, part]), typed).status_code == 302, part
    one = Person.objects.get()
    assert (one.gender, one.ethnic_group, one.no_fixed_abode, one.postcode, one.sen_types) == (
        "non_binary",
        "not_said",
        True,
        "",
        "ASD SLCN",
    )
    assert client.get(reverse("person-change", args=[dana.pk, "shoe-size"])).status_code == 404


def test_a_name_a_contact_and_the_protection_have_pages_of_their_own(cast: Cast, dana: Person) -> None:
    client = signed_in("wanda")
    assert client.post(reverse("person-names", args=[dana.pk]), {"kind": "known_as", "given": "Dee"}).status_code == 302
    assert Name.objects.filter(kind="known_as", given="Dee").exists()
    wrong = client.post(reverse("person-contact", args=[dana.pk, "email"]), {"value": "dana@", "safe": "yes"})
    assert "name@example.org" in wrong.content.decode()
    client.post(reverse("person-contact", args=[dana.pk, "email"]), {"value": "dana@example.org", "safe": "yes", "rules": ""})
    assert ContactWay.objects.get(channel="email").safe == "yes"
    assert "Say why" in client.post(reverse("person-protection", args=[dana.pk]), {}).content.decode()
    client.post(reverse("person-protection", args=[dana.pk]), {"why": "She asked me to"})
    assert Person.objects.get().protected_address


def test_nothing_to_change_is_said_above_the_form(cast: Cast, dana: Person) -> None:
    typed = {"given": "Dana", "family": "O'Neill"}
    answer = signed_in("wanda").post(reverse("person-change", args=[dana.pk, "name-and-age"]), typed)
    assert "Nothing was changed" in answer.content.decode()
