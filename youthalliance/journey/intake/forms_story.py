"""The forms about what is going on, who agreed, how to make contact, and who asks."""

from typing import Any

from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake.asking import AnswerForm
from youthalliance.journey.intake.choices import PROFESSIONAL_AGENCIES, Consent, Door, Told
from youthalliance.shell.fields import Choice, Choices, EmailLine, Line, PhoneLine, Words
from youthalliance.subjects.people.terms import Channel

UNKNOWN = "unknown"
ASK_ME = "ask_me"
_REACHED_BY = {Channel.MOBILE: PhoneLine, Channel.TEXT: PhoneLine, Channel.HOME_PHONE: PhoneLine, Channel.EMAIL: EmailLine}


#: What the ways to reach somebody are called here.
CALLED = {
    Channel.MOBILE: "Phone call to a mobile",
    Channel.HOME_PHONE: "Phone call to a home phone",
    Channel.SCHOOL: "Through school or college",
}


class ThemesForm(AnswerForm):
    """The priority areas that it touches."""

    themes = Choices("", choices=[], missing="Tick at least one, or tick ‘I am not sure’")

    def shape(self) -> None:
        """The alliance's own areas; a young person reads them in a young person's words."""
        mine = words.own()
        field: Any = self.fields["themes"]
        plain = self.answers.voice.own
        field.choices = [(slug, (mine.theme_hints.get(slug) or name) if plain else name) for slug, name in mine.themes.items()]
        field.choices = [*field.choices, (UNKNOWN, "I am not sure, or something else")]
        self.hints = mine.theme_hints if self.answers.door == Door.PARENT else {}


class WhyForm(AnswerForm):
    """What is going on, in their own words: the one answer that everybody must give."""

    why = Words("", missing="Write what is going on, in your own words", called="what you wrote")


class WorkingForm(AnswerForm):
    """What goes well already."""

    working = Words("", called="what you wrote")


class TriedForm(AnswerForm):
    """What has been tried, and who else is there."""

    tried = Words("What has been tried so far, and did it help?", called="what has been tried")
    others = Words(
        "Who else is involved?",
        called="who else is involved",
        hint="Such as a teacher, social worker, youth worker or relative, and how to reach them if you know",
    )


class ConsentForm(AnswerForm):
    """Whether the subject agreed, and if not, why help is asked for all the same."""

    consent = Choice("", choices=[], missing="Choose whether anybody has agreed to this request")
    why_not = Words(
        "Why are you asking now?",
        at_most=2_000,
        called="why you are asking now",
        hint="Such as: asking them could put somebody at risk, or they cannot be reached",
    )
    reveals = {"consent": {Consent.NOT_ASKED: ["why_not"]}}

    def shape(self) -> None:
        """A family is asked through its parents."""
        kinds = {
            "family": [
                (Consent.PARENT, "A parent or carer agreed"),
                (Consent.BOTH, "The parents or carers and the young people agreed"),
            ],
            "group": [(Consent.YOUNG_PERSON, "Those of them I could ask agreed")],
        }
        yes = kinds.get(self.answers.kind, [(one, one.label) for one in (Consent.YOUNG_PERSON, Consent.PARENT, Consent.BOTH)])
        field: Any = self.fields["consent"]
        field.choices = [*yes, (Consent.NOT_ASKED, Consent.NOT_ASKED.label), (Consent.REFUSED, Consent.REFUSED.label)]

    def clean(self) -> None:
        """Asking without having asked needs its reason."""
        if self.cleaned_data.get("consent") == Consent.NOT_ASKED:
            self.need("why_not", "Write why you are asking now, before anybody has been asked")


class ToldForm(AnswerForm):
    """What the subject knows of the request."""

    told = Choice("", choices=[], missing="Choose one of the answers")
    words = Words("What have they been told? If nothing, why not?", at_most=2_000, called="what they have been told")

    def shape(self) -> None:
        """A young person is asked about their parents, a parent about their child."""
        field: Any = self.fields["told"]
        choices = {
            Door.YOUNG_PERSON: [(Told.YES, "Yes, a parent or carer knows"), (Told.NO, "No, not yet")],
            Door.PARENT: [
                (Told.YES, "Yes, and they agree"),
                (Told.PARTLY, "They know, but are not sure about it"),
                (Told.NO, "No, not yet"),
            ],
        }
        field.choices = choices.get(
            Door(self.answers.door),
            [(Told.YES, "Yes, they know"), (Told.PARTLY, "They know part of it"), (Told.NO, "No, they do not know")],
        )
        if self.answers.door == Door.YOUNG_PERSON:
            self.fields["words"].label = "Anything you want us to know about that (you can leave this empty)"
            self.fields["words"].help_text = ""


class ContactForm(AnswerForm):
    """The ways in which the subject can be reached safely."""

    ways = Choices("", choices=[], missing="Tick every way that is safe, or tick one of the last answers")

    def shape(self) -> None:
        """Somebody who asks for themselves must leave one way to answer."""
        own = self.answers.voice.own
        ways = [(one.value, CALLED.get(one, one.label)) for one in Channel]
        field: Any = self.fields["ways"]
        field.choices = ways if own else [*ways, (ASK_ME, "Ask me first"), (UNKNOWN, "I do not know")]
        if own:
            field.error_messages["required"] = "Tick at least one way in which we can answer you"


class ContactDetailsForm(AnswerForm):
    """Number or address and rules for each way that was ticked, and what must never be done."""

    never = Words(
        "Is there anything we must never do?",
        at_most=1_000,
        called="what we must never do",
        hint="Such as leaving a voicemail, or calling when a certain person is at home",
    )

    def shape(self) -> None:
        """Two lines for each way."""
        never = self.fields.pop("never")
        for way in self.ways:
            kind = _REACHED_BY.get(way, Line)
            where = {
                Channel.EMAIL: "E-mail address",
                Channel.POST: "Where to write to",
                Channel.SCHOOL: "Who to ask for",
                Channel.VISIT: "Where to visit",
            }
            self.fields[f"{way}_value"] = kind(
                where.get(way, "Number"), called=f"the {where.get(way, 'number').lower()} for {way.label.lower()}"
            )
            self.fields[f"{way}_rules"] = Line(
                "When is it safe?", at_most=200, called="when it is safe", hint="Leave this empty if any time is safe"
            )
        if Channel.TEXT in self.ways and Channel.MOBILE in self.ways:
            self.fields["text_value"].help_text = "Leave this empty if it is the same mobile"
        self.fields["never"] = never

    @property
    def ways(self) -> list[Channel]:
        """The ways that were ticked on the page before."""
        chosen = self.answers.get("contact", "ways", [])
        return [way for way in Channel if way in chosen]

    def groups(self) -> list[tuple[str, list[Any]]]:
        """The fields way by way, for the page."""
        return [(CALLED.get(way, way.label), [self[f"{way}_value"], self[f"{way}_rules"]]) for way in self.ways]

    def clean(self) -> None:
        """A number or address is needed for telephone, text and e-mail; a text goes to the mobile if nothing else is said."""
        for way in self.ways:
            if way not in _REACHED_BY or f"{way}_value" in self.errors:
                continue
            if way == Channel.TEXT and Channel.MOBILE in self.ways and not self.cleaned_data.get("text_value"):
                self.cleaned_data["text_value"] = self.cleaned_data.get("mobile_value", "")
                continue
            thing = "an e-mail address" if way == Channel.EMAIL else "a number"
            self.need(f"{way}_value", f"Write {thing} for ‘{CALLED.get(way, way.label)}’, or go back and untick it")


class YouForm(AnswerForm):
    """Who asks, and how to reach them."""

    name = Line("Your name", at_most=120, called="your name")
    organisation = Line("Where you work", at_most=120, called="where you work")
    agency = Choice("What kind of organisation is it?", choices=[(one.value, one.label) for one in PROFESSIONAL_AGENCIES])
    relationship = Line("How you know them", at_most=80, called="how you know them")
    email = EmailLine("E-mail address", called="your e-mail address")
    phone = PhoneLine("Telephone", called="your telephone number")
    language = Line(
        "Is there a language you would rather speak with us?",
        at_most=60,
        called="the language",
        hint="Leave this empty if English is fine",
    )

    def shape(self) -> None:
        """Only what this person can be asked; whoever is signed in is known already."""
        fields = {
            Door.PROFESSIONAL: ("agency", "phone")
            if self.answers.signed_in
            else ("name", "organisation", "agency", "email", "phone"),
            Door.PARENT: ("name", "relationship", "phone", "email", "language"),
            Door.RESIDENT: ("name", "phone", "email"),
        }[Door(self.answers.door)]
        for name in set(self.fields) - set(fields):
            del self.fields[name]
        if self.answers.door == Door.PROFESSIONAL and not self.answers.signed_in:
            self.fields["email"].label = "Work e-mail address"
            self.fields["email"].help_text = "We send you one link to confirm that it is you. Your request is read in any case."
        if self.answers.door == Door.PARENT:
            self.fields["relationship"].label = "What you are to them"
            self.fields["relationship"].help_text = "Such as mother, father, grandparent or foster carer"
        if self.answers.door == Door.RESIDENT:
            self.fields["name"].label = "Your name, if you want to tell us"

    def clean(self) -> None:
        """There must be one way to reach whoever asks."""
        if self.answers.door == Door.PROFESSIONAL:
            self.need("agency", "Choose what kind of organisation you work for")
            if not self.answers.signed_in:
                self.need("name", "Write your name")
                self.need("organisation", "Write where you work")
                self.need("email", "Write your work e-mail address")
            return
        if self.answers.door == Door.PARENT:
            self.need("name", "Write your name")
        if not any(self.cleaned_data.get(name) or name in self.errors for name in ("phone", "email")):
            self.need("phone", "Write a telephone number or an e-mail address, so that we can answer you")

    def need(self, name: str, sentence: str) -> None:
        """Only of fields that are asked."""
        if name in self.fields:
            super().need(name, sentence)


class SaveForm(AnswerForm):
    """Where to send the link with which to carry on later."""

    email = EmailLine(
        "Your e-mail address", missing="Write your e-mail address, so that we can send you the link", called="your e-mail address"
    )
