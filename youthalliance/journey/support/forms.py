"""What a worker fills in."""

import re
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from youthalliance.shell.fields import Choice, DateBoxes, Line, Whole, Words

_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_YES_NO = (("yes", "Yes"), ("no", "No"))


class TimeOfDay(Line):
    """A time as people write it: 4pm, 4.30pm, 16:30."""

    def to_python(self, value: Any) -> Any:
        """The time, or None for no answer."""
        if isinstance(value, time):
            return value
        found = super().to_python(value)
        return _time(found) if found else None


def _time(written: str) -> time:
    match = _TIME.fullmatch(written.replace("midday", "12pm").replace("noon", "12pm"))
    if match:
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half:
            hour = 99
        if hour < 24 and minute < 60 and (half or match[2]):
            return time(hour, minute)
    raise ValidationError("Write a time such as 4pm, 4.30pm or 16:30", code="invalid")


class _OfPlan(forms.Form):
    """A form that belongs to one of several open plans; with one plan there is nothing to choose."""

    def __init__(self, *args: Any, plans: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = Choice("Which plan is it part of?", choices=plans, missing="Choose the plan that it is part of")
        if len(plans) == 1:
            field = Choice("Plan", choices=plans, initial=plans[0][0], widget=forms.HiddenInput, missing="Open the plan again")
        self.fields = {"plan": field, **self.fields}

    def clean_plan(self) -> int:
        """The plan's number."""
        return int(self.cleaned_data["plan"])


class _When(_OfPlan):
    """A day and a time that together make a moment."""

    day = DateBoxes("Day", missing="Say on which day", called="the day", hint="For example, 27 3 2026")
    time = TimeOfDay("Time", missing="Say at what time", called="the time", hint="For example, 4pm or 16:30")
    moment = "begins_at"

    def clean(self) -> dict[str, Any]:
        """Day and time put together."""
        found = dict(self.cleaned_data)
        day, at = found.pop("day", None), found.pop("time", None)
        if day and at:
            found[self.moment] = timezone.make_aware(datetime.combine(day, at))
        return found


class PlanForm(forms.Form):
    """A plan that an accepted offer asks for."""

    begins_on = DateBoxes(
        "When does it begin?", missing="Say on which day it begins", called="the day it begins", hint="For example, 27 3 2026"
    )
    review_on = DateBoxes(
        "When is it reviewed?", called="the review date",
        hint="Leave this empty for the usual date. For example, 27 3 2026",
    )  # fmt: skip
    summary = Words(
        "What will happen?", missing="Say in a few words what will happen", called="what will happen",
        hint="How often you meet, where, and what you do together",
    )  # fmt: skip
    goals = Words(
        "What does the young person want?", called="the goals", hint="In their own words, each on a line of its own. You can add them later.",
    )  # fmt: skip

    def clean_goals(self) -> list[str]:
        """The goals, one a line."""
        return [line.strip() for line in self.cleaned_data["goals"].splitlines() if line.strip()]


#: What a goal is asked for with, where it is not about one young person.
OTHER_GOALS = {
    "family": "What does the family want?",
    "place": "What should be different here?",
    "group": "What does the group want?",
}


class GoalForm(_OfPlan):
    """A goal in the young person's own words."""

    words = Words(
        "What does the young person want?", missing="Write the goal in the young person's own words, however few",
        called="the goal", hint="In their own words", at_most=1_000,
    )  # fmt: skip


class CloseGoalForm(forms.Form):
    """How a goal came out."""

    reached = Choice(
        "How did it come out?", missing="Choose how it came out",
        choices=(("yes", "Reached"), ("partly", "Partly reached"), ("no", "Not reached")),
    )  # fmt: skip


class SessionForm(_When):
    """A session to come."""

    where = Line("Where?", called="the place", hint="Somewhere that is safe for them to be seen")


class RecordForm(forms.Form):
    """What became of a session."""

    happened = Choice(
        "What became of it?", missing="Say whether it was held, held late, missed or cancelled",
        choices=(("held", "Held"), ("late", "Held, but started late"), ("missed", "Missed"), ("cancelled", "Cancelled")),
    )  # fmt: skip
    why = Words("If it was late, missed or cancelled: why?", called="the reason", hint="“Not known” is an answer", at_most=2_000)
    minutes = Whole("If it was held: how many minutes?", called="the length", least=1, most=720)
    present = Words("Who was there?", called="who was there", at_most=1_000)
    notes = Words("What happened?", called="what happened", hint="What you saw and what was said; your opinion apart from it")
    next_step = Words("What is the next step?", called="the next step", at_most=2_000)


class VisitForm(_When):
    """One time at a place."""

    moment = "began_at"
    minutes = Whole("How many minutes were you there?", missing="Say how many minutes", called="the length", least=1, most=720)
    workers = Whole(
        "How many workers?", missing="Say how many workers", called="the number of workers", least=1, most=50, initial=2
    )
    young_people = Whole(
        "How many young people did you meet?",
        missing="Say how many young people you met, or 0",
        called="the young people",
        most=500,
    )
    new_young_people = Whole(
        "How many of them for the first time?",
        missing="Say how many you met for the first time, or 0",
        called="the new ones",
        most=500,
    )
    adults = Whole(
        "How many residents and other adults?",
        missing="Say how many residents and other adults, or 0",
        called="the adults",
        most=500,
    )
    seen = Words("What did you see?", called="what you saw", hint="Do not name anybody")
    said = Words(
        "What did people say they want?",
        called="what people said",
        hint="Young people and residents, in their words. Do not name anybody.",
    )


class NoteForm(forms.Form):
    """A note; who reads it is chosen before it is written."""

    shared = Choice(
        "Who reads this note?", missing="Choose who reads this note",
        choices=(("yes", "Everybody who supports this journey"), ("no", "Only my organisation")),
    )  # fmt: skip
    text = Words("Note", missing="Write the note before you save it", called="the note")

    def clean_shared(self) -> bool:
        """Whether it is shared."""
        return bool(self.cleaned_data["shared"] == "yes")


class ConcernForm(forms.Form):
    """A safeguarding concern."""

    danger_now = Choice("Is somebody in danger now?", missing="Say whether somebody is in danger now", choices=_YES_NO)
    what = Words(
        "What did you see or hear?", missing="Write what you saw or heard, in the words that were used",
        called="what you saw or heard", hint="Facts first, in the words that were used. Keep your own opinion apart.",
    )  # fmt: skip
    done_already = Words("What has been done already?", called="what has been done", hint="Whom you have told, and when")

    def clean_danger_now(self) -> bool:
        """Whether somebody is in danger now."""
        return bool(self.cleaned_data["danger_now"] == "yes")


class OutcomeForm(forms.Form):
    """What was done about a concern."""

    outcome = Words("What was done?", missing="Say what was done before you close it", called="what was done")


class WorkerForm(forms.Form):
    """Whose work it is."""

    worker = Choice("Who works on it?", choices=(), missing="Choose a worker")

    def __init__(self, *args: Any, workers: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["worker"].choices = workers  # type: ignore[attr-defined]

    def clean_worker(self) -> int:
        """The worker's number."""
        return int(self.cleaned_data["worker"])
