"""What people type about a person, a page at a time."""

from datetime import date
from typing import Any

from django import forms

from youthalliance.shell import fields
from youthalliance.subjects.people import ages, ethnicity
from youthalliance.subjects.people.terms import Channel, Gender, NameKind, Safe, SenProvision, SenType

_OLDEST = 120


class Why(forms.Form):
    """Why something is corrected; kept with the history of the change."""

    why = fields.Line("Why is this being changed?", called="the reason", hint="Optional, one line.", at_most=300)


class NameAndAge(Why):
    """The legal name as it is spelled, and how old."""

    field_order = ("given", "family", "born_on", "age", "why")

    given = fields.NameField(
        "First name", called="the first name", hint="To correct a spelling. A new name is added on its own page."
    )
    family = fields.NameField("Family name", called="the family name")
    born_on = fields.BirthDate(hint="For example, 27 3 2009. Leave it empty if nobody knows.")
    age = fields.Whole("Estimated age", called="the age", most=_OLDEST, hint="Only where the date of birth is not known.")

    def changed(self, today: date) -> dict[str, Any]:
        """The answers as ``people.correct`` takes them. A date of birth makes an estimate needless."""
        answers = dict(self.cleaned_data)
        age = answers.pop("age")
        known = answers["born_on"] is not None or age is None
        answers["estimated_birth_year"] = None if known else ages.birth_year_for(age, on=today)
        return answers


class AboutThem(Why):
    """How the person describes themselves."""

    field_order = (
        "gender", "gender_words", "ethnic_group", "ethnic_words", "languages", "needs_interpreter", "interpreter_language", "why",
    )  # fmt: skip

    gender = fields.Choice("Gender", choices=Gender.choices, widget=forms.Select)
    gender_words = fields.Line("Gender, in their own words", called="gender in their own words", at_most=80)
    ethnic_group = fields.Choice("Ethnic group", choices=ethnicity.answers(), widget=forms.Select)
    ethnic_words = fields.Line("Ethnic group, in their own words", called="the ethnic group in their own words", at_most=80)
    languages = fields.Line("Languages they speak", called="the languages", at_most=120)
    needs_interpreter = fields.Tick("An interpreter is needed")
    interpreter_language = fields.Line("Language for the interpreter", called="the interpreter's language", at_most=60)


class Where(Why):
    """Where the person lives."""

    field_order = ("no_fixed_abode", "address", "postcode", "why")

    no_fixed_abode = fields.Tick("They have no fixed address")
    address = fields.Words("Address", called="the address", hint="Without the postcode.", at_most=500)
    postcode = fields.PostcodeField("Postcode", called="the postcode")


class School(Why):
    """School and special educational needs."""

    field_order = ("school_name", "school_urn", "sen_provision", "sen_types", "why")

    school_name = fields.Line("School or college", called="the school", at_most=120)
    school_urn = fields.Line(
        "The school's number (URN)", called="the school's number", hint="Six figures, if you know it.", at_most=6
    )
    sen_provision = fields.Choice("Special educational needs (SEN)", choices=SenProvision.choices, widget=forms.Select)
    sen_types = fields.Choices(
        "Types of need", choices=SenType.choices, hint="The school's own words for it, where there are some."
    )


#: The parts of a record that have a page of their own: title, form, and the fields that it holds.
PARTS: dict[str, tuple[str, type[Why]]] = {
    "name-and-age": ("Name and age", NameAndAge),
    "about-them": ("About them", AboutThem),
    "where": ("Where they live", Where),
    "school": ("School and special educational needs", School),
}


class NewName(forms.Form):
    """A name that somebody has, had, or goes by."""

    kind = fields.Choice("What is this name?", choices=NameKind.choices, missing="Choose what this name is")
    given = fields.NameField("First name", called="the first name")
    family = fields.NameField("Family name", called="the family name")


class Contact(forms.Form):
    """One way to reach somebody, and whether that is safe."""

    value = fields.Line(
        "Number or address", called="the number or address", hint="Leave it empty if there is none, such as for a visit."
    )
    safe = fields.Choice("Is it safe to reach them this way?", choices=Safe.choices, missing="Say whether this way is safe")
    rules = fields.Line(
        "Rules for using it",
        called="the rules",
        hint="When, who may answer, no voicemail, what to say you are calling about.",
        at_most=200,
    )

    def __init__(self, *args: Any, channel: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if channel == Channel.EMAIL:
            self.fields["value"] = fields.EmailLine("E-mail address", called="the e-mail address")
        elif channel in (Channel.MOBILE, Channel.TEXT, Channel.HOME_PHONE):
            self.fields["value"] = fields.PhoneLine("Telephone number", called="the telephone number")
        self.order_fields(["value", "safe", "rules"])


class Somebody(forms.Form):
    """A person to add to a family or group: one of those that a search found, or somebody new."""

    NEW = "new"

    person = fields.Choice("Who is it?", choices=(), missing="Choose one of these people, or somebody new")
    given = fields.NameField("First name", called="the first name")
    family = fields.NameField("Family name", called="the family name")
    born_on = fields.BirthDate(hint="For example, 27 3 2009. Leave it empty if nobody knows.")
    age = fields.Whole("Estimated age", called="the age", most=_OLDEST, hint="Only where the date of birth is not known.")

    def __init__(self, *args: Any, found: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [*((str(number), says) for number, says in found), (self.NEW, "Somebody new, described below")]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def who(self, today: date) -> dict[str, Any]:
        """The answers as ``add_member`` of families and groups takes them."""
        answers = self.cleaned_data
        if answers["person"] != self.NEW:
            return {"person": int(answers["person"])}
        age = answers["age"] if answers["born_on"] is None else None
        return {
            "new": {
                "given": answers["given"],
                "family": answers["family"],
                "born_on": answers["born_on"],
                "estimated_birth_year": None if age is None else ages.birth_year_for(age, on=today),
            }
        }


class Reason(forms.Form):
    """Why: for steps that somebody will ask about later."""

    why = fields.Line("Why?", called="the reason", missing="Say why, in one line", at_most=300)
