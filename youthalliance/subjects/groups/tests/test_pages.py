"""The pages of a group's record."""

from django.urls import reverse

from tests.cast import Cast
from tests.pages import signed_in
from youthalliance.foundation.acts.models import Seen
from youthalliance.subjects.groups.models import Group, GroupMember


def test_the_page_counts_the_named_and_the_unnamed(cast: Cast, skaters: Group) -> None:
    shown = signed_in("wanda").get(reverse("group", args=[skaters.pk])).content.decode()
    assert "About 7 young people: 1 named, 6 not named" in shown
    assert "Jamal Rivers" in shown
    assert Seen.objects.filter(subject_kind="group", subject=skaters.pk).count() == 1


def test_the_wrong_eyes_find_no_such_page(cast: Cast, skaters: Group) -> None:
    for name in ("tessa", "eve", "parveen", "bola"):
        for page in ("group", "group-change", "group-members"):
            assert signed_in(name).get(reverse(page, args=[skaters.pk])).status_code == 404


def test_a_member_is_named_and_taken_out_and_the_group_corrected(cast: Cast, skaters: Group) -> None:
    client = signed_in("wanda")
    client.post(reverse("group-members", args=[skaters.pk]), {"person": "new", "given": "Kai", "was_unnamed": "on"})
    kai = GroupMember.objects.get(person__called="Kai")
    assert Group.objects.get().unnamed == 5
    client.post(reverse("group-member-remove", args=[skaters.pk, kai.person_id]), {"why": "Another Kai"})
    assert GroupMember.objects.count() == 1

    page = reverse("group-change", args=[skaters.pk])
    wrong = client.post(page, {"called": "Skaters", "kind": "peer_group", "unnamed": "١٢"})
    assert "whole number from 0 to 500" in wrong.content.decode()
    client.post(page, {"called": "Skaters", "kind": "cohort", "description": "", "unnamed": "12"})
    assert (Group.objects.get().kind, Group.objects.get().unnamed) == ("cohort", 12)
