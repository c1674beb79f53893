"""The pages of a family's record."""

from django.urls import reverse
from django.utils import timezone

from tests.cast import Cast
from tests.pages import signed_in
from youthalliance.foundation.acts.models import Seen
from youthalliance.subjects.families.models import Family, Member
from youthalliance.subjects.people import actions as people


def test_the_page_shows_the_members_and_leaves_the_seen_line(cast: Cast, rivers: Family) -> None:
    shown = signed_in("wanda").get(reverse("family", args=[rivers.pk])).content.decode()
    assert "Jamal Rivers" in shown
    assert "/journeys/YA-" in shown
    assert Seen.objects.filter(subject_kind="family", subject=rivers.pk).count() == 1


def test_the_wrong_eyes_find_no_such_page(cast: Cast, rivers: Family) -> None:
    person = Member.objects.get().person_id
    for name in ("tessa", "eve", "parveen", "bola"):
        client = signed_in(name)
        for page in ("family", "family-change", "family-members"):
            assert client.get(reverse(page, args=[rivers.pk])).status_code == 404
        for page in ("family-member", "family-member-remove"):
            assert client.post(reverse(page, args=[rivers.pk, person]), {"why": "x"}).status_code == 404
    assert Member.objects.count() == 1


def test_somebody_new_or_found_is_added_changed_and_taken_out(cast: Cast, rivers: Family) -> None:
    dawn = people.add(cast.tessa, given="Dawn", family="Rivers", estimated_birth_year=timezone.localdate().year - 36).pk
    client, add = signed_in("asha"), reverse("family-members", args=[rivers.pk])
    found = client.get(add, {"find": "dawn"}).content.decode()
    assert "Dawn Rivers, about 36" in found
    assert "Nobody whom you may see" in client.get(add, {"find": "zzz"}).content.decode()

    typed = {"person": str(dawn), "role": "parent", "lives_with_family": "on"}
    assert client.post(f"{add}?find=dawn", typed).status_code == 302
    assert client.post(f"{add}?find=dawn", typed).status_code == 400, "already in the family"
    new = {"person": "new", "given": "Pearl", "age": "70", "role": "grandparent"}
    assert client.post(add, new).status_code == 302
    pearl = Member.objects.get(role="grandparent")
    assert (pearl.person.called, pearl.lives_with_family) == ("Pearl", False)

    client.post(reverse("family-member", args=[rivers.pk, dawn]), {"role": "step_parent", "lives_with_family": "on"})
    assert Member.objects.get(person=dawn).role == "step_parent"
    client.post(reverse("family-member-remove", args=[rivers.pk, pearl.person_id]), {"why": "She is a neighbour"})
    assert Member.objects.count() == 2


def test_a_person_whom_the_act_may_not_see_cannot_be_chosen(cast: Cast, rivers: Family) -> None:
    hidden = people.add(cast.tessa, given="Dawn")
    answer = signed_in("wanda").post(
        reverse("family-members", args=[rivers.pk]) + "?find=dawn", {"person": str(hidden.pk), "role": "parent"}
    )
    assert answer.status_code == 400
    assert "Choose one of these people" in answer.content.decode()


def test_the_family_is_corrected(cast: Cast, rivers: Family) -> None:
    page = reverse("family-change", args=[rivers.pk])
    signed_in("wanda").post(page, {"called": "The Rivers household", "notes": "Best after four."})
    assert Family.objects.get().called == "The Rivers household"
