"""What triage's pages ask for."""

from typing import Any

from django import forms

from youthalliance.foundation.words import queries as words
from youthalliance.journey.triage.choices import RISKS, URGENCIES
from youthalliance.network.partners import queries as partners
from youthalliance.shell.fields import Choice, Choices, DateBoxes, Line, Whole
from youthalliance.shell.fields import Words as Text


class DecideForm(forms.Form):
    """Level, risk, urgency, what would help, and why."""

    level = Choice("How much help is needed?", choices=(), missing="Choose how much help is needed")
    risk = Choice("How much risk is there?", choices=RISKS.items(), missing="Choose how much risk there is")
    urgency = Choice("How soon should help begin?", choices=URGENCIES.items(), missing="Choose how soon help should begin")
    interventions = Choices("What would help?", choices=(), missing="Choose at least one thing that would help")
    reasons = Text("Why?", missing="Write why you decide so", hint="Partners do not read this until they have said yes.")

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = partners.interventions(kind=kind)
        self.fields["level"].choices = list(words.own().levels.items())  # type: ignore[attr-defined]
        self.fields["interventions"].choices = [(one.slug, one.name) for one in known]  # type: ignore[attr-defined]
        self.level_hints = words.own().level_hints
        self.intervention_hints = {one.slug: one.plain for one in known}


class AskForm(forms.Form):
    """A question to the referrer."""

    text = Text(
        "What do you need to know?",
        missing="Write your question",
        hint="They answer by a link, without an account. The letter itself does not show the question.",
    )


class RedirectForm(forms.Form):
    """Passing it on."""

    to = Line(
        "Who is it passed on to?", missing="Write who it is passed on to", hint="An organisation or service outside the alliance"
    )
    why = Text("Why?", missing="Write why", hint="Whoever asked for help reads this on their status page.")
    chase_on = DateBoxes(
        "When will you ask what became of it?", called="the day to ask", hint="Leave it empty for the alliance's usual promise"
    )


class OutcomeForm(forms.Form):
    """What became of it."""

    outcome = Text("What became of it?", missing="Write what you found out")


class NotForUsForm(forms.Form):
    """Saying no."""

    why = Text(
        "Why can the alliance not help with this?", missing="Write why", hint="Whoever asked for help reads this word for word."
    )


class MergeForm(forms.Form):
    """The other referral."""

    other = Line(
        "Reference of the other request",
        missing="Write the reference of the other request",
        hint="It is closed and goes on in this one. Such as YA-7K3M-2PQ9",
    )
    why = Text("How do you know that both are about the same?", missing="Write how you know")

    def clean_other(self) -> str:
        """A reference as it is stored, however it was typed."""
        return str(self.cleaned_data["other"]).upper().replace(" ", "")


class SubjectFields(forms.Form):
    """One that is in the register, or a new one."""

    which = Choice("Who or what is it about?", choices=(), missing="Choose who or what it is about")
    called = Line("If it is new: first name, or what it is called", called="the name")
    family = Line("If it is a new person: family name", called="the family name", at_most=80)

    def __init__(self, data: Any, *, known: list[tuple[str, str]], prefix: str | None = None, optional: bool = False) -> None:
        super().__init__(data, prefix=prefix, empty_permitted=optional, use_required_attribute=False)
        self.fields["which"].choices = known  # type: ignore[attr-defined]
        if "new:person" not in dict(known):
            del self.fields["family"]

    def clean(self) -> None:
        """A new one needs a name."""
        if (
            self.cleaned_data.get("which", "").startswith("new:")
            and not self.cleaned_data.get("called")
            and "called" not in self.errors
        ):
            self.add_error("called", "Write a name, so that it can be found again")

    @property
    def kind(self) -> str:
        """The kind of what was chosen."""
        first, _, second = str(self.cleaned_data["which"]).partition(":")
        return second if first == "new" else first

    @property
    def subject(self) -> int | None:
        """The id of one in the register, or None for a new one."""
        first, _, second = str(self.cleaned_data["which"]).partition(":")
        return None if first == "new" else int(second)

    @property
    def new(self) -> dict[str, Any]:
        """What a new one is added with; empty for one in the register."""
        if self.subject is not None:
            return {}
        called = self.cleaned_data["called"]
        if self.kind == "person":
            return {"given": called, "family": self.cleaned_data["family"]}
        return {"called": called}


class ReclassifyForm(SubjectFields):
    """What it really is."""

    why = Text("Why is it really this?", missing="Write why", hint="Its next lead reads this first.")


class PartForm(SubjectFields):
    """One journey that is split off."""

    age = Whole("If it is a new person: about how old?", called="the age", most=110)
    about = Text(
        "What of this request concerns them?",
        missing="Write what concerns them",
        hint="Only what is about them: nobody else's story belongs into their record.",
    )

    field_order = ("which", "called", "family", "age", "about")

    def new_on(self, year: int) -> dict[str, Any]:
        """As ``new``, with the year of birth that the age amounts to in a given year."""
        age = self.cleaned_data.get("age")
        born = {"estimated_birth_year": year - age} if self.kind == "person" and age is not None else {}
        return self.new | born if self.new else {}


class SplitForm(forms.Form):
    """Why, for all parts; it holds only where each of them does."""

    why = Text("How do you know?", missing="Write how you know that it is about more than one")
    parts: list[PartForm]

    def clean(self) -> None:
        """Every part that was filled in must be whole."""
        if not all([part.is_valid() for part in self.parts]):  # noqa: C419 - each part shows its faults
            self.add_error(None, forms.ValidationError("One of those that you name is not complete.", code="part"))

    @property
    def refusals(self) -> list[str]:
        """Faults of the whole that no field shows."""
        return [str(fault.message) for fault in self.errors.as_data().get("__all__", []) if fault.code != "part"]
