"""people.add_name"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries
from youthalliance.subjects.people.models import Name


def test_a_new_legal_name_keeps_the_old_one_findable(cast: Cast) -> None:
    ana = people.add(cast.tessa, given="Ana", family="Kowalska")
    people.add_name(cast.asha, ana.pk, kind="legal", given="Ana", family="Brooks")

    assert queries.get(cast.asha, ana.pk).called == "Ana Brooks"
    assert set(Name.objects.values_list("kind", "family")) == {("former", "Kowalska"), ("legal", "Brooks")}
    assert [row.called for row in queries.search(cast.asha, "kowal an")] == ["Ana Brooks"]


def test_a_nickname_is_shown_and_replaces_the_last_one(cast: Cast) -> None:
    ana = people.add(cast.tessa, given="Ana", family="Kowalska", known_as="Annie")
    people.add_name(cast.asha, ana.pk, kind="known_as", given="Nina")
    assert queries.get(cast.asha, ana.pk).called == "Nina Kowalska"
    assert [row.id for row in queries.search(cast.asha, "annie")] == [ana.pk]


def test_a_former_name_is_found_and_never_shown(cast: Cast) -> None:
    ana = people.add(cast.tessa, given="Ana", family="Kowalska")
    people.add_name(cast.asha, ana.pk, kind="former", given="Anna", family="Nowak")
    assert queries.get(cast.asha, ana.pk).called == "Ana Kowalska"
    assert [row.called for row in queries.search(cast.asha, "nowak")] == ["Ana Kowalska"]


def test_no_name_and_no_kind_are_refused(cast: Cast) -> None:
    ana = people.add(cast.tessa, given="Ana")
    with pytest.raises(Refused, match="No name was written"):
        people.add_name(cast.asha, ana.pk, kind="former")
    with pytest.raises(Refused, match="Choose whether"):
        people.add_name(cast.asha, ana.pk, kind="stage", given="Annie")
