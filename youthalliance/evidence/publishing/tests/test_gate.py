"""Nobody can be found in what the gate lets through."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from youthalliance.evidence.publishing.gate import FEW, WITHHELD, gate, published

ETHNICITY = [3, 1, 2, 1, 2, 6, 1, 4, 9, 70, 4, 7, 1, 1]
POSTCODES = [7, 5, 24, 9, 39, 23, 1, 3]


def named(counts: list[int]) -> dict[str, int]:
    return {f"row {number}": count for number, count in enumerate(counts)}


def possible_values(counts: dict[str, int], shown: dict[str, object]) -> dict[str, set[int]]:
    """An attacker by brute force: every value that each hidden count may have, to somebody who knows all the rest.

    They know the exact total and every count that is shown, exactly. A label tells them what it says: "fewer than 5"
    is 1 to 4, "withheld" is 5 or more, or anything at all where the whole breakdown is withheld.
    """
    hidden = [name for name, value in shown.items() if isinstance(value, str)]
    everything = len(hidden) == len(counts) and all(value == WITHHELD for value in shown.values())
    together = sum(counts[name] for name in hidden)

    def allowed(name: str) -> range:
        if shown[name] == FEW:
            return range(1, 5)
        return range(0 if everything else 5, together + 1)

    reachable = [{0}]
    for name in hidden:
        reachable.append({done + value for done in reachable[-1] for value in allowed(name) if done + value <= together})
    back = [{together}]
    for name in reversed(hidden):
        back.append({left - value for left in back[-1] for value in allowed(name) if left >= value})
    back.reverse()
    return {
        name: {value for before in reachable[at] for value in allowed(name) if before + value in back[at + 1]}
        for at, name in enumerate(hidden)
    }


counts_of_people = st.lists(st.one_of(st.integers(0, 6), st.integers(0, 60)), min_size=2, max_size=9)


@given(counts_of_people)
@example(ETHNICITY)
@example(POSTCODES)
@example([4, 4])
@example([1, 1, 1, 1, 1])
@example([3, 5])
@example([5, 5, 1])
@settings(max_examples=400, deadline=None)
def test_somebody_who_knows_everything_else_is_left_with_four_values(row: list[int]) -> None:
    counts = named(row)
    if sum(row) < 5:
        assert not sum(row) or set(gate(counts).values()) == {WITHHELD}  # the total is hidden as well
        return
    shown = gate(counts)
    for name, values in possible_values(counts, shown).items():
        assert len(values) >= 4, f"{name} can only be {sorted(values)}: {row} was shown as {shown}"


@given(counts_of_people)
def test_what_is_shown_is_zero_or_a_multiple_of_five(row: list[int]) -> None:
    for count, value in zip(row, gate(named(row)).values(), strict=True):
        if isinstance(value, int):
            assert value % 5 == 0
            assert abs(value - count) <= 2
            assert count == 0 or count >= 5
        else:
            assert value in (FEW, WITHHELD)


def test_the_ethnicity_row_of_the_annual_report() -> None:
    shown = list(gate(named([*ETHNICITY, 1])).values())
    assert [value for value in shown if isinstance(value, int)] == [5, 10, 70, 5]
    assert shown.count(FEW) == 11


def test_the_postcode_row_leaks_unless_a_third_count_goes() -> None:
    counts = named(POSTCODES)
    shown = gate(counts)
    assert [value for value in shown.values() if isinstance(value, str)] == [WITHHELD, FEW, FEW]
    naive = {name: FEW if count < 5 else count for name, count in counts.items()}
    assert min(len(values) for values in possible_values(counts, naive).values()) < 4, "otherwise nothing was proved"


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, FEW), (4, FEW), (5, 5), (7, 5), (8, 10), (113, 115)])
def test_one_count(count: int, shown: object) -> None:
    assert published(count) == shown


def test_a_breakdown_keeps_its_rows_and_their_order() -> None:
    assert list(gate({"b": 9, "a": 0, "c": 70})) == ["b", "a", "c"]


def test_a_count_below_zero_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="below zero"):
        gate({"a": -1})
