"""families.add"""

import pytest

from tests.cast import Cast
from tests.scenes import eyes, referred, related
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families import queries
from youthalliance.subjects.people import actions as people


def test_a_family_need_not_live_in_one_house(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal", family="Rivers")
    dawn = people.add(cast.tessa, given="Dawn", family="Rivers")
    gran = people.add(cast.tessa, given="Pearl", family="Brooks")
    family = families.add(
        cast.tessa, called="The Rivers family", notes="Best after four.",
        members=[(jamal.pk, "young_person", True), (dawn.pk, "parent", True), (gran.pk, "grandparent", False)],
    )  # fmt: skip

    record = queries.open_record(cast.asha, family.pk)
    assert [(part.called, part.role.label) for part in record.at_home] == [
        ("Jamal Rivers", "Young person"), ("Dawn Rivers", "Parent or carer"),
    ]  # fmt: skip
    assert [part.called for part in record.elsewhere] == ["Pearl Brooks"]


def test_a_family_without_a_name_or_with_a_role_that_is_none_is_refused(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal")
    with pytest.raises(Refused, match="such as the Rivers family"):
        families.add(cast.tessa, called=" ")
    with pytest.raises(Refused, match="out of the list"):
        families.add(cast.tessa, called="The Rivers family", members=[(jamal.pk, "dog", True)])
    with pytest.raises(Refused, match="figures only"):
        families.add(cast.bola, called="The Rivers family")


def test_a_family_is_seen_by_those_on_its_journey(cast: Cast) -> None:
    family = families.add(cast.tessa, called="The Rivers family")
    assert eyes(cast, lambda act: queries.visible_to(act).exists()) == {"asha", "sam"}
    related(referred(cast, "family", family.pk), cast.wanda, "worker")
    assert eyes(cast, lambda act: queries.visible_to(act).exists()) == {"asha", "sam", "ben", "wanda"}


def test_a_person_s_page_names_the_family_even_to_those_who_may_not_open_it(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal")
    dawn = people.add(cast.tessa, given="Dawn")
    families.add(cast.tessa, called="The Rivers family", members=[(jamal.pk, "young_person", True), (dawn.pk, "parent", True)])
    related(referred(cast, "person", jamal.pk), cast.wanda, "worker")

    [belonging] = queries.of_person(cast.wanda, jamal.pk)
    assert (belonging.called, belonging.may_open) == ("The Rivers family", False)
    assert [part.called for part in belonging.others] == ["Dawn"]
    assert queries.of_person(cast.asha, jamal.pk)[0].may_open
