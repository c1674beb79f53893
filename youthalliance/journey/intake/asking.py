"""What one question page is made of; the questions themselves are in ``questions.py``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.choices import Door
from youthalliance.journey.intake.says import Says
from youthalliance.shell.fields import DateBoxes

ALL_KINDS = frozenset({"person", "family", "place", "group"})
ALL_DOORS = frozenset(Door.values)


class AnswerForm(forms.Form):
    """The form of one question. What it keeps is plain JSON, and it can be filled again from that."""

    #: For a radio's or checkbox's value, the fields that are shown beneath it once it is chosen.
    reveals: Mapping[str, Mapping[str, Sequence[str]]] = {}

    def __init__(
        self, answers: Answers, data: Any = None, *, kept: Mapping[str, Any] | None = None, texts: Mapping[str, str] | None = None
    ) -> None:
        self.answers = answers
        self.texts = texts or {}
        super().__init__(data, auto_id="%s", use_required_attribute=False)
        self.shape()
        for name, text in self.texts.items():
            if name in self.fields:
                self.fields[name].label = text
            elif name.endswith("_hint"):
                self.fields[name.removesuffix("_hint")].help_text = text
        for name, bound in self.fields.items():
            value = (kept or {}).get(name)
            self.initial[name] = date.fromisoformat(value) if value and isinstance(bound, DateBoxes) else value

    def shape(self) -> None:
        """Fit the fields to the answers so far: add, remove, reword."""

    def keep(self) -> dict[str, Any]:
        """What was answered, as JSON."""
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in self.cleaned_data.items()}

    def need(self, name: str, sentence: str) -> None:
        """Say that a field is missing after all, unless it is at fault already."""
        if name not in self.errors and self.cleaned_data.get(name) in (None, "", [], False):
            self.add_error(name, sentence)

    def look_away(self) -> None:
        """Show what was typed and find no fault with it yet."""
        self._errors = ErrorDict()
        self.cleaned_data = {}

    @property
    def revealed(self) -> set[str]:
        """The fields that stand beneath a choice, not on their own."""
        return {name for choices in self.reveals.values() for names in choices.values() for name in names}


def _always(answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Question:
    """One page. ``heading`` names the field whose label is the page's heading, where there is one such field.

    ``depends`` names the question whose answer ``when`` looks at; ``before`` is a template to show above the fields.
    ``shows`` turns kept answers into lines for the page on which everything is checked.
    """

    slug: str
    title: Says
    form: type[AnswerForm]
    shows: Callable[[Answers, Mapping[str, Any]], list[str]]
    hint: Says = field(default_factory=Says)
    short: Says = field(default_factory=Says)
    heading: str = ""
    texts: Mapping[str, Says] = field(default_factory=dict)
    kinds: frozenset[str] = ALL_KINDS
    doors: frozenset[str] = ALL_DOORS
    when: Callable[[Answers], bool] = _always
    depends: str = ""
    before: str = ""

    def applies(self, answers: Answers) -> bool:
        """Whether this person is asked it, given what they said so far."""
        return answers.kind in self.kinds and answers.door in self.doors and self.when(answers)

    def pending(self, answers: Answers) -> bool:
        """Whether it hangs on an answer that has not been given yet."""
        return bool(self.depends) and self.depends not in answers.kept and answers.kind in self.kinds and answers.door in self.doors

    def form_for(self, answers: Answers, data: Any = None) -> AnswerForm:
        """Its form, bound to what was typed or filled with what is kept."""
        texts = {name: said.to(answers.voice) for name, said in self.texts.items()}
        if self.heading:
            texts.setdefault(self.heading, self.title.to(answers.voice))
            if hint := self.hint.to(answers.voice):
                texts.setdefault(f"{self.heading}_hint", hint)
        return self.form(answers, data, kept=answers.kept.get(self.slug), texts=texts)
