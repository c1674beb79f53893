"""The questions, as data, in the order in which they are asked; one view serves them all.

To ask something new: write its form, add a line here, and say in ``sending.py`` where the answer goes.
"""

from collections.abc import Mapping
from typing import Any

from youthalliance.journey.intake import forms, forms_story, shown
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.asking import ALL_DOORS, ALL_KINDS, Question
from youthalliance.journey.intake.choices import Consent, Door
from youthalliance.journey.intake.says import Says

_PEOPLE = ALL_KINDS - {"place"}
_ADULTS = ALL_DOORS - {Door.YOUNG_PERSON.value}


def _said_who_agreed(answers: Answers) -> bool:
    """Whoever agreed knows of the request, so that only the others are asked about."""
    if answers.door == Door.PROFESSIONAL:
        return answers.get("consent", "consent") not in ("", Consent.YOUNG_PERSON.value, Consent.BOTH.value)
    return True


def _has_ways(answers: Answers) -> bool:
    return bool(set(answers.get("contact", "ways", [])) - {forms_story.ASK_ME, forms_story.UNKNOWN})


QUESTIONS: tuple[Question, ...] = (
    Question(
        "about",
        Says("Who or where is this about?", parent="Who would you like help for?"),
        forms.AboutForm, shown.about, heading="kind",
        hint=Says("If several things hang together, choose what they hang on. The person who reads this can change it.", parent=""),
        short=Says("About"), doors=frozenset({Door.PROFESSIONAL.value, Door.PARENT.value}),
    ),
    Question(
        "name",
        Says("What is their name?", parent="What is your child’s name?", young_person="What is your name?"),
        forms.NameForm, shown.name, short=Says("Name"), kinds=frozenset({"person"}),
        hint=Says("Spell it as they would, if you can.", young_person="You can give just the name you like to be called."),
        texts={
            "known_as": Says("What they like to be called, if that is different", young_person="What you like to be called, if that is different"),
            "unknown": Says("I do not know their name", parent="I would rather not say yet", young_person="I would rather not say yet"),
        },
    ),
    Question(
        "age",
        Says("How old is {name}?", young_person="How old are you?"),
        forms.AgeForm, shown.age, heading="how", short=Says("Age"), kinds=frozenset({"person"}),
    ),
    Question(
        "family",
        Says("What is the family called?", parent="What is your family called?"),
        forms.FamilyForm, shown.lines("called"), heading="called", short=Says("Family"), kinds=frozenset({"family"}),
    ),
    Question(
        "members",
        Says("Who is in the family?", parent="Who is in your family?"),
        forms.MembersForm, shown.members, short=Says("In the family"), kinds=frozenset({"family"}),
        hint=Says("Write those you know of, and leave out what you do not know. Not everybody need live in one house."),
    ),
    Question(
        "place",
        Says("Which place is it?"),
        forms.PlaceForm, shown.place, short=Says("Place"), kinds=frozenset({"place"}),
        hint=Says("Please name no people here. If it is about a person or a family, go back and choose that.", resident="Please name no people. If you are worried about a child you know, call the number on the first page."),
    ),
    Question(
        "when",
        Says("When does it happen?"),
        forms.WhenForm, shown.lines("when"), heading="when", short=Says("When"), kinds=frozenset({"place"}),
        hint=Says("Such as Fridays after school, or late at night in summer. Leave it empty if you do not know."),
    ),
    Question(
        "group",
        Says("Which group is it?"),
        forms.GroupForm, shown.group, short=Says("Group"), kinds=frozenset({"group"}),
    ),
    Question(
        "named",
        Says("Do you know any of their names?"),
        forms.NamedForm, shown.lines("names"), heading="names", short=Says("Names"), kinds=frozenset({"group"}),
        hint=Says("One name on each line. Leave it empty if you know none."),
    ),
    Question(
        "home",
        Says("Where does {name} live?", family="Where does the family live?", parent_family="Where does your family live?", young_person="Where do you live?"),
        forms.HomeForm, shown.home, heading="how", short=Says("Home"), kinds=frozenset({"person", "family"}),
    ),
    Question(
        "school",
        Says("Where does {name} learn or work?", young_person="Do you go to school, college or work?"),
        forms.SchoolForm, shown.school, heading="how", short=Says("School or work"), kinds=frozenset({"person"}),
    ),
    Question(
        "themes",
        Says("What is going on?", young_person="What would you like to talk about?"),
        forms_story.ThemesForm, shown.themes, heading="themes", short=Says("Going on", young_person="To talk about"),
        hint=Says("Tick all that apply. You can say it in your own words on the next page.", young_person="Tick as many as you like."),
    ),
    Question(
        "why",
        Says("What is going on, in your own words?", young_person="What would you like to be different?", place="What happens there, and what should be different?"),
        forms_story.WhyForm, shown.lines("why"), heading="why", short=Says("In your own words"),
        hint=Says(
            "What you have seen and heard, since when, and what you hope will change. They have a right to read it, so write it as you would say it to them.",
            young_person="Just write it as you would say it. Spelling does not matter.",
            parent="What has been happening, since when, and what you hope will change. Spelling does not matter.",
            resident="What you have seen, how often, and what you would like to see instead. Name no people.",
            place="What you have seen, how often, and what you would like to see instead. Name no people.",
        ),
    ),
    Question(
        "working",
        Says("What is going well already?", young_person="What is good in your life at the moment?", place="What is good about the place?"),
        forms_story.WorkingForm, shown.lines("working"), heading="working", short=Says("Going well"),
        hint=Says(
            "Such as an interest, a skill, or somebody they trust. Help builds on it. Leave it empty if you do not know.",
            young_person="Something you are good at or like, or somebody you trust. You can leave it empty.",
            place="Such as people who look after it, or something young people like to do there. Leave it empty if you do not know.",
        ),
    ),
    Question(
        "tried",
        Says("What has been tried, and who else is involved?", young_person="Has anybody helped you with this before?"),
        forms_story.TriedForm, shown.lines("tried", "others"), short=Says("Tried, and who else"),
        hint=Says("Leave empty what you do not know.", young_person="You can leave both empty."),
        texts={
            "tried": Says("What has been tried so far, and did it help?", young_person="What was it, and did it help?"),
            "others": Says("Who else is involved?", young_person="Is anybody helping you now?"),
            "others_hint": Says("Such as a teacher, social worker, youth worker or relative, and how to reach them if you know.", young_person="Such as a teacher, a youth worker or somebody in your family.", place="Such as the council, police, shopkeepers or a residents’ group."),
        },
    ),
    Question(
        "consent",
        Says("Has {name} agreed to this request?", family="Has the family agreed to this request?", group="Have they agreed to this request?"),
        forms_story.ConsentForm, shown.consent, texts={"consent": Says("Who has agreed?")}, short=Says("Agreed"), kinds=_PEOPLE, doors=frozenset({Door.PROFESSIONAL.value}),
        before="intake/_read_aloud.html",
    ),
    Question(
        "told",
        Says(
            "Does {name} know about this request?", family="Does the family know about this request?", group="Do they know about this request?",
            parent_family="Does the rest of your family know about this request?", young_person="Does a parent or carer know that you are asking?",
        ),
        forms_story.ToldForm, shown.told, heading="told", short=Says("Told", young_person="Parents know"), kinds=_PEOPLE,
        hint=Says("", young_person="They need not. We only tell somebody without asking you where we think you or someone else could be badly hurt, and then we tell you that we do."),
        when=_said_who_agreed, depends="consent",
    ),
    Question(
        "contact",
        Says("How can we safely get in touch with {name}?", family="How can we safely get in touch with the family?", parent_family="How can we safely get in touch with your family?", young_person="How can we safely answer you?"),
        forms_story.ContactForm, shown.contact, heading="ways", short=Says("Safe ways"), kinds=frozenset({"person", "family"}),
        hint=Says("Tick only what nobody else will see or hear who should not.", young_person="Tick only what nobody sees or hears who should not."),
    ),
    Question(
        "contact-details",
        Says("How and when is it safe?"),
        forms_story.ContactDetailsForm, shown.contact_details, short=Says("How and when"), kinds=frozenset({"person", "family"}), when=_has_ways, depends="contact",
    ),
    Question(
        "you",
        Says("Who are you?", resident="How can we reach you?"),
        forms_story.YouForm, shown.you, short=Says("You"), doors=_ADULTS,
        hint=Says("", resident="We tell you what became of it. Your name is not passed on to anybody."),
    ),
)  # fmt: skip

BY_SLUG: Mapping[str, Question] = {question.slug: question for question in QUESTIONS}


def asked(answers: Answers) -> list[Question]:
    """The questions that this person is asked, in order."""
    return [question for question in QUESTIONS if question.applies(answers)]


def length(answers: Answers) -> int:
    """How many questions it will probably be: those that hang on an answer still to come are counted in."""
    slugs = {question.slug for question in asked(answers)}
    return len([question for question in QUESTIONS if question.slug in slugs or question.pending(answers)])


def first_open(answers: Answers, after: str = "") -> Question | None:
    """The first question without an answer, looking from ``after`` onwards and then from the beginning."""
    questions = asked(answers)
    start = next((place + 1 for place, question in enumerate(questions) if question.slug == after), 0)
    return next((question for question in [*questions[start:], *questions[:start]] if question.slug not in answers.kept), None)


def before(answers: Answers, slug: str) -> Question | None:
    """The question that stands before this one."""
    slugs = [question.slug for question in asked(answers)]
    at = slugs.index(slug) if slug in slugs else 0
    return BY_SLUG[slugs[at - 1]] if at else None


def relevant(answers: Answers) -> dict[str, dict[str, Any]]:
    """The kept answers to questions that are still asked; others are from before a change of mind."""
    return {question.slug: dict(answers.kept[question.slug]) for question in asked(answers) if question.slug in answers.kept}
