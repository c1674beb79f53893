"""The 19 ethnic groups and what they fold into."""

from youthalliance.subjects.people import ethnicity


def test_nineteen_fold_into_eighteen_and_five() -> None:
    assert sorted(map(int, ethnicity.GROUPS)) == list(range(1, 20))
    assert len({ethnicity.in_18(code) for code in ethnicity.GROUPS}) == 18
    assert [sum(row.in_5 == five for row in ethnicity.GROUPS.values()) for five in ethnicity.FIVE] == [5, 4, 5, 3, 2]
    assert (ethnicity.in_18("16"), ethnicity.in_5("16")) == ("Any other White background", "White")
    assert ethnicity.label("16") == "White Roma"


def test_not_said_and_not_recorded_are_kept_apart_at_every_depth() -> None:
    for fold in (ethnicity.label, ethnicity.in_18, ethnicity.in_5):
        assert (fold(ethnicity.NOT_SAID), fold(ethnicity.NOT_RECORDED)) == ("Prefer not to say", "Not recorded")


def test_every_choice_that_a_form_offers_may_be_stored() -> None:
    offered = [code for _, group in ethnicity.choices() for code, _ in group]
    assert offered == list(ethnicity.GROUPS)
    assert {code for code, _ in ethnicity.answers()} == {*offered, "not_said", ""}
