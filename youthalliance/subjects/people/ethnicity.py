"""Ethnic groups as the 2021 census of England and Wales asks for them: 19, which fold into 18 and into 5.

The codes are those of the Office for National Statistics' classification ``ethnic_group_tb_20b``. GOV.UK publishes 18
groups, where Roma are counted with any other White background. Somebody who prefers not to say has answered; somebody
who was not asked has not: the two are never counted together.
"""

from dataclasses import dataclass

#: An answer of its own, kept apart from no answer (which is empty).
NOT_SAID = "not_said"
NOT_RECORDED = ""


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    """One of the 19: its ONS code, its place among the 18 and the 5, and its name with and without the wider group's."""

    code: str
    label: str
    in_18: str
    in_5: str
    full: str


_ASIAN = "Asian, Asian British or Asian Welsh"
_BLACK = "Black, Black British, Black Welsh, Caribbean or African"
_MIXED = "Mixed or multiple ethnic groups"
_WHITE = "White"
_OTHER = "Other ethnic group"

#: The five in the order in which forms ask for them.
FIVE = {"white": _WHITE, "mixed": _MIXED, "asian": _ASIAN, "black": _BLACK, "other": _OTHER}

_ROWS = (
    ("13", "white", "English, Welsh, Scottish, Northern Irish or British", "White British", ""),
    ("14", "white", "Irish", "White Irish", ""),
    ("15", "white", "Gypsy or Irish Traveller", "Gypsy or Irish Traveller", ""),
    ("16", "white", "Roma", "White Roma", "17"),
    ("17", "white", "Any other White background", "Any other White background", ""),
    ("11", "mixed", "White and Black Caribbean", "White and Black Caribbean", ""),
    ("10", "mixed", "White and Black African", "White and Black African", ""),
    ("9", "mixed", "White and Asian", "White and Asian", ""),
    ("12", "mixed", "Any other Mixed or multiple ethnic background", "Any other Mixed or multiple ethnic background", ""),
    ("3", "asian", "Indian", "Indian", ""),
    ("4", "asian", "Pakistani", "Pakistani", ""),
    ("1", "asian", "Bangladeshi", "Bangladeshi", ""),
    ("2", "asian", "Chinese", "Chinese", ""),
    ("5", "asian", "Any other Asian background", "Any other Asian background", ""),
    ("6", "black", "African", "Black African", ""),
    ("7", "black", "Caribbean", "Black Caribbean", ""),
    ("8", "black", "Any other Black, Black British, Caribbean or African background", "Any other Black background", ""),
    ("18", "other", "Arab", "Arab", ""),
    ("19", "other", "Any other ethnic group", "Any other ethnic group", ""),
)  # fmt: skip

#: All 19 by code, in the order in which forms ask for them.
GROUPS = {code: EthnicGroup(code, label, in_18 or code, five, full) for code, five, label, full, in_18 in _ROWS}
EIGHTEEN = {code: group.full for code, group in GROUPS.items() if group.in_18 == code}

_APART = {NOT_SAID: "Prefer not to say", NOT_RECORDED: "Not recorded"}


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The 19 under the heading of their wider group, as a form's choices."""
    return [(label, [(row.code, row.label) for row in GROUPS.values() if row.in_5 == five]) for five, label in FIVE.items()]


def answers() -> list[tuple[str, str]]:
    """Every answer that may be stored, with its words; not recorded is the empty one."""
    return [*((code, group.full) for code, group in GROUPS.items()), *_APART.items()]


def label(code: str) -> str:
    """The full name of an answer. Raises KeyError for a code that is none."""
    return _APART[code] if code in _APART else GROUPS[code].full


def in_18(code: str) -> str:
    """The answer among GOV.UK's 18, by name."""
    return _APART[code] if code in _APART else GROUPS[GROUPS[code].in_18].full


def in_5(code: str) -> str:
    """The answer among the five wider groups, by name."""
    return _APART[code] if code in _APART else FIVE[GROUPS[code].in_5]
