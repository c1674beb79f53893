"""Each door from its first page to its reference, with a browser that runs no script."""

import pytest

from tests.cast import PASSWORD, Cast
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.intake.tests.walking import TEACHER, Walk
from youthalliance.journey.record.models import Journey
from youthalliance.subjects.people.models import ContactWay, Person

pytestmark = pytest.mark.django_db


def test_a_teacher_without_an_account(derby: None, cast: Cast) -> None:
    walk = Walk().begin("professional").answer(TEACHER)
    assert walk.question == "check", walk.text
    for said in ("Jordan Rivers", "Born on 27 March 2011", "DE1 2QY", "Education and employment", "No voicemail."):
        assert said in walk.text

    walk.post()
    assert walk.question == "equality"
    referral = Referral.objects.select_related("journey").get()
    assert referral.journey.reference in walk.text
    walk.open(f"/request-support/{walk.handle}/sent")
    assert "One thing left for you to do" in walk.text
    assert f"/status/{referral.status_code}" in walk.text

    jay = Person.objects.get()
    assert (jay.called, jay.postcode, jay.school_name, jay.born_on.year) == ("Jay Rivers", "DE1 2QY", "Hillside School", 2011)
    assert {way.channel: way.value for way in ContactWay.objects.all()} == {"mobile": "07700 900123", "school": "Ms Lowe"}
    assert (referral.door, referral.agency, referral.consent, referral.told) == ("professional", "school", "parent", "partly")
    assert (referral.referrer_name, referral.organisation_name, referral.confirmed_at) == ("Tessa Lowe", "Hillside School", None)
    assert referral.themes == ["education-employment"]
    assert set(Letter.objects.filter(to="tessa@school.example.org").values_list("kind", flat=True)) == {
        "confirm_referral",
        "referral_received",
    }
    assert Letter.objects.filter(kind="new_referral", to="ben@example.org").exists()


def test_a_teacher_with_an_account_is_not_asked_who_she_is(derby: None, cast: Cast) -> None:
    walk = Walk()
    walk.open("/sign-in").post(email="tessa@example.org", password=PASSWORD)
    walk.open("/request-support/start").post()
    answers = {**TEACHER, "you": {"agency": "school"}}
    walk.answer(answers).post()
    referral = Referral.objects.get()
    assert (referral.referrer_name, referral.organisation.name, referral.referrer_email) == (
        "Tessa Lowe",
        "Hillside School",
        "tessa@example.org",
    )
    assert referral.confirmed_at is not None

    walk.open("/request-support/start").post()
    assert walk.answer({**TEACHER, "you": None}).question == "check", "the second time even the kind of organisation is known"


def test_a_young_person_reads_words_of_opportunity(derby: None, cast: Cast) -> None:
    walk = Walk().begin("young_person")
    assert walk.question == "leaving"
    walk.open(f"/request-support/{walk.handle}")
    seen = []
    answers = {
        "name": {"given": "", "unknown": "on"}, "age": {"how": "about", "years": "15"}, "home": {"how": "unknown"}, "school": {"how": "none"},
        "themes": {"themes": ["health"]}, "why": {"why": "I want to meet people and do music."}, "working": {"working": ""},
        "tried": {"tried": "", "others": ""}, "told": {"told": "no"}, "contact": {"ways": ["text"]}, "contact-details": {"text_value": "07700 900456"},
    }  # fmt: skip
    while walk.question != "check":
        seen.append(walk.text)
        assert walk.title.startswith("Form"), walk.title
        assert "Exit this page" in walk.text
        assert walk.page["Cache-Control"] == "no-store"
        walk.answer({walk.question: answers[walk.question]})
    said = " ".join(seen)
    assert "How I feel, sleep, eat or keep well" in said
    assert "You can also ring Childline on 0800 1111" in said
    for problem in ("Abuse and exploitation", "Antisocial", "going on?", "problem", "worried"):
        assert problem not in said, problem
    walk.post()
    referral = Referral.objects.get()
    assert (referral.agency, referral.consent, referral.told) == ("self", "young_person", "yes")
    assert referral.told_words == "No parent or carer knows yet."
    assert Person.objects.get().estimated_birth_year is not None


def test_a_parent_for_the_whole_family(derby: None, cast: Cast) -> None:
    walk = Walk().begin("parent").open("/request-support")
    handle = next(iter(walk.client.session["drafts"]))[:8]
    walk.open(f"/request-support/{handle}")
    walk.answer({
        "about": {"kind": "family"}, "family": {"called": "Rivers"},
        "members": {"given_1": "Maria", "part_1": "parent", "given_2": "Sky", "years_2": "12", "part_2": "young_person", "elsewhere_2": "on", "given_3": ""},
        "home": {"how": "none"}, "themes": {"themes": ["money"]}, "why": {"why": "We are about to lose the flat."}, "working": {}, "tried": {},
        "told": {"told": "yes"}, "contact": {"ways": ["mobile"]}, "contact-details": {"mobile_value": "07700 900777"},
        "you": {"name": "Maria Rivers", "phone": "07700 900777", "language": "Polish"},
    })  # fmt: skip
    assert walk.question == "check"
    assert "Sky, child or young person, about 12, lives somewhere else" in walk.text
    walk.post()
    assert walk.question == "sent"
    journey = Journey.objects.get()
    assert (journey.kind, list(Person.objects.order_by("pk").values_list("called", "no_fixed_abode"))) == (
        "family",
        [("Maria", True), ("Sky", False)],
    )
    assert Referral.objects.get().contact_words == "Would rather speak Polish."


def test_a_resident_reports_a_place_and_names_nobody(derby: None, cast: Cast) -> None:
    walk = Walk().begin("resident").answer({
        "place": {"called": "The tunnel by the canal", "postcode": "DE1 2QY", "point": "52.9301, -1.4702"}, "when": {"when": "Friday nights"}, "themes": {"themes": ["crime"]},
        "why": {"why": "Fires are lit there."}, "working": {}, "tried": {}, "you": {"email": "neighbour@example.org"},
    })  # fmt: skip
    walk.post()
    assert walk.question == "sent"
    journey = Journey.objects.select_related("place").get()
    assert (journey.kind, journey.place.when_it_happens, journey.place.latitude) == ("place", "Friday nights", 52.9301)
    assert Referral.objects.get().consent == "not_needed"


def test_a_group_of_whom_some_are_named(derby: None, cast: Cast) -> None:
    walk = Walk().begin().answer({
        "about": {"kind": "group"}, "group": {"called": "The skate-park group", "kind": "peer_group", "many": "6"}, "named": {"names": "Ash Moor\nPip"},
        "themes": {"themes": ["unknown"]}, "why": {"why": "Older lads give them errands."}, "working": {}, "tried": {},
        "consent": {"consent": "not_asked", "why_not": "It would put them at risk."}, "told": {"told": "no"}, "you": TEACHER["you"],
    })  # fmt: skip
    walk.post()
    journey = Journey.objects.select_related("group").get()
    assert (journey.kind, journey.group.unnamed, sorted(Person.objects.values_list("called", flat=True))) == (
        "group",
        4,
        ["Ash Moor", "Pip"],
    )
    assert Referral.objects.get().told_words == "It would put them at risk."
