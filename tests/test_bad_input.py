"""Every fault that text, dates and postcodes are known to have, through the field that meets it.

The cases are data (bad_input.json), so that forms and importers can be run over the same ones. Whatever happens, it is
one of four things: kept to the letter, normalised to what the case says, empty, or refused in a sentence.
"""

import json
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from youthalliance.shell import fields

CASES = json.loads(Path(__file__).with_name("bad_input.json").read_text(encoding="utf-8"))
FIELDS = {
    "line": fields.Line("Where it happened"),
    "words": fields.Words("What is going on"),
    "name": fields.NameField("First name"),
    "email": fields.EmailLine("E-mail address"),
    "phone": fields.PhoneLine("Telephone"),
    "whole": fields.Whole("How many"),
    "birth": fields.BirthDate(),
    "date": fields.DateBoxes("Date of the meeting"),
    "postcode": fields.PostcodeField("Postcode"),
}


def _value(case):
    if "repeat" not in case:
        return case["value"]
    sign, times = case["repeat"]
    return ["1", "2", sign * times] if case["field"] in ("birth", "date") else sign * times


def _shown(case):
    return f"{case['field']}-{case['what']}-{ascii(case.get('value', ''))[:30]}"


@pytest.mark.parametrize("case", [case for case in CASES if case["outcome"] == "refused"], ids=_shown)
def test_what_cannot_be_kept_is_refused_in_words(case):
    with pytest.raises(ValidationError) as fault:
        FIELDS[case["field"]].clean(_value(case))
    [sentence] = fault.value.messages
    assert sentence[0].isupper() or sentence.startswith("“")
    assert len(sentence.split()) >= 5, sentence
    assert "his field" not in sentence
    sentence.encode()


@pytest.mark.parametrize("case", [case for case in CASES if case["outcome"] != "refused"], ids=_shown)
def test_everything_else_is_kept_or_normalised_as_promised(case):
    value = _value(case)
    became = FIELDS[case["field"]].clean(value)
    if case["outcome"] == "empty":
        assert not became
    else:
        assert str(became) == (case["becomes"] if case["outcome"] == "normalised" else value)


@pytest.mark.parametrize("name", FIELDS)
def test_a_missing_answer_is_asked_for_in_the_fields_own_sentence(name):
    field = type(FIELDS[name])("Label", missing="Write it down, please")
    with pytest.raises(ValidationError, match="Write it down, please"):
        field.clean(["", "", ""] if isinstance(field, fields.DateBoxes) else "")
