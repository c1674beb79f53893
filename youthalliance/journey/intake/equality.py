"""The optional questions after a request about a person has been sent: who the alliance reaches, and who it misses.

They come last so that they can stand in nobody's way, and each can be passed over without a word.
"""

from typing import Any

from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.asking import AnswerForm, Question
from youthalliance.journey.intake.says import Says
from youthalliance.shell.fields import Choice, Choices, Line
from youthalliance.subjects.people import ethnicity
from youthalliance.subjects.people.terms import Gender, SenProvision, SenType

_PERSON = frozenset({"person"})


class EqualityForm(AnswerForm):
    """An optional question; what it finds out goes to the person's record."""

    def known(self) -> dict[str, Any]:
        """What the person's record is to say."""
        return {}


class GenderForm(EqualityForm):
    """Gender, as the person would say it."""

    gender = Choice("", choices=[(one.value, one.label) for one in Gender if one is not Gender.NOT_RECORDED])
    gender_words = Line("In which words, if they have any", at_most=80, called="the words")
    reveals = {"gender": {Gender.OTHER: ["gender_words"]}}

    def known(self) -> dict[str, Any]:
        """What the person's record is to say."""
        chosen = self.cleaned_data["gender"]
        return {"gender": chosen, "gender_words": self.cleaned_data["gender_words"] if chosen == Gender.OTHER else ""}


class WiderGroupForm(EqualityForm):
    """The first of two steps: one of the five wider groups."""

    wider = Choice("", choices=[*ethnicity.FIVE.items(), (ethnicity.NOT_SAID, "Prefer not to say")])

    def known(self) -> dict[str, Any]:
        """Only an answer of its own is kept here; a group is kept by the next step."""
        return {"ethnic_group": ethnicity.NOT_SAID} if self.cleaned_data["wider"] == ethnicity.NOT_SAID else {}


class EthnicGroupForm(EqualityForm):
    """The second step: the background within the wider group."""

    ethnic_group = Choice("", choices=[])
    ethnic_words = Line("In which words, if none of these fits", at_most=80, called="the words")

    def shape(self) -> None:
        """The backgrounds of the group that was chosen."""
        wider = self.answers.get("ethnic-group", "wider")
        field: Any = self.fields["ethnic_group"]
        field.choices = [(row.code, row.label) for row in ethnicity.GROUPS.values() if row.in_5 == wider]
        field.choices = [*field.choices, (ethnicity.NOT_SAID, "Prefer not to say")]

    def known(self) -> dict[str, Any]:
        """One of the 19 of the census, or that it was not said."""
        return {"ethnic_group": self.cleaned_data["ethnic_group"], "ethnic_words": self.cleaned_data["ethnic_words"]}


class LanguagesForm(EqualityForm):
    """Languages, and whether an interpreter is needed."""

    languages = Line("Languages spoken at home", at_most=120, called="the languages", hint="Such as English and Urdu")
    interpreter = Choice("Is an interpreter needed?", choices=[("yes", "Yes"), ("no", "No")])
    interpreter_language = Line("In which language?", at_most=60, called="the language")
    reveals = {"interpreter": {"yes": ["interpreter_language"]}}

    def known(self) -> dict[str, Any]:
        """The languages, and the interpreter's where one is needed."""
        needed = self.cleaned_data["interpreter"] == "yes"
        return {
            "languages": self.cleaned_data["languages"], "needs_interpreter": needed,
            "interpreter_language": self.cleaned_data["interpreter_language"] if needed else "",
        }  # fmt: skip


class SenForm(EqualityForm):
    """Special educational needs, as schools count them."""

    sen_provision = Choice(
        "",
        choices=[
            *((one.value, one.label) for one in SenProvision if one is not SenProvision.NOT_RECORDED),
            ("unknown", "I do not know, or prefer not to say"),
        ],
    )

    def known(self) -> dict[str, Any]:
        """The school census's code."""
        provision = self.cleaned_data["sen_provision"]
        return {"sen_provision": "" if provision == "unknown" else provision}


class SenTypesForm(EqualityForm):
    """What kind of need it is."""

    sen_types = Choices("", choices=SenType.choices, hint="Tick all that apply. Leave it empty if you do not know.")

    def known(self) -> dict[str, Any]:
        """The school census's codes."""
        return {"sen_types": " ".join(self.cleaned_data["sen_types"])}


def _has_a_need(answers: Answers) -> bool:
    return answers.get("learning", "sen_provision") in (SenProvision.PLAN, SenProvision.SUPPORT)


def _chose_a_group(answers: Answers) -> bool:
    return answers.get("ethnic-group", "wider") in ethnicity.FIVE


def _nothing(answers: Answers, kept: Any) -> list[str]:
    return []


QUESTIONS: tuple[Question, ...] = (
    Question("gender", Says("What is {name}’s gender?", young_person="What is your gender?"), GenderForm, _nothing, heading="gender", kinds=_PERSON,
             texts={"gender_words": Says("In which words, if they have any", young_person="In which words, if you like")}),
    Question("ethnic-group", Says("What is {name}’s ethnic group?", young_person="What is your ethnic group?"), WiderGroupForm, _nothing, heading="wider", kinds=_PERSON),
    Question("background", Says("Which of these describes {name}’s background best?", young_person="Which of these describes your background best?"),
             EthnicGroupForm, _nothing, heading="ethnic_group", kinds=_PERSON, when=_chose_a_group),
    Question("languages", Says("Which languages does {name} speak?", young_person="Which languages do you speak?"), LanguagesForm, _nothing, kinds=_PERSON),
    Question("learning", Says("Does {name} have special educational needs?", young_person="Do you get extra help with learning?"), SenForm, _nothing,
             heading="sen_provision", kinds=_PERSON),
    Question("learning-kind", Says("What kind of need is it?", young_person="What do you get help with?"), SenTypesForm, _nothing, heading="sen_types",
             kinds=_PERSON, when=_has_a_need),
)  # fmt: skip

BY_SLUG = {question.slug: question for question in QUESTIONS}


def asked(answers: Answers) -> list[Question]:
    """The optional questions that this person may answer."""
    return [question for question in QUESTIONS if question.applies(answers)]


def known(form: AnswerForm) -> dict[str, Any]:
    """What a checked form found out."""
    return form.known() if isinstance(form, EqualityForm) else {}


def after(answers: Answers, slug: str) -> Question | None:
    """The next optional question, or None when there is none."""
    slugs = [question.slug for question in asked(answers)]
    at = slugs.index(slug) + 1 if slug in slugs else len(slugs)
    return BY_SLUG[slugs[at]] if at < len(slugs) else None
