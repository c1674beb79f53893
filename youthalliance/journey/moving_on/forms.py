"""What an ending, a check-back, a stop and a reopening ask."""

from typing import Any

from django import forms

from youthalliance.journey.moving_on.rules import HELD, REASONS, STOPPING, UNFIT
from youthalliance.shell.fields import Choice, Line, Words


class EndForm(forms.Form):
    """How it ended, and where next."""

    reason = Choice("How does it end?", choices=tuple(REASONS.items()), missing="Choose how it ends")
    moves_to = Line(
        "What carries on from here?", called="what carries on",
        hint="The club, school, team or service for everybody that they go on to. Needed for a good ending.",
    )  # fmt: skip
    words = Words("What should be remembered?", called="what should be remembered", hint="What worked, and what they are proud of")

    def __init__(self, data: Any, *, kind: str) -> None:
        super().__init__(data)
        fitting = [(value, says) for value, says in REASONS.items() if value not in UNFIT[kind == "place"]]
        self.fields["reason"].choices = fitting  # type: ignore[attr-defined]


class CheckBackForm(forms.Form):
    """Did it hold?"""

    it_held = Choice("Did it hold?", choices=tuple(HELD.items()), missing="Choose whether it held")
    words = Words("What did you find?", called="what you found")


class StopForm(forms.Form):
    """Why it stops."""

    reason = Choice(
        "Why does it stop?", choices=tuple((value, REASONS[value]) for value in STOPPING), missing="Choose why it stops"
    )  # fmt: skip
    words = Words("What should be remembered?", called="what should be remembered")


class ReopenForm(forms.Form):
    """Why more is needed."""

    why = Words("Why is more needed?", missing="Say why more is needed, in a sentence", called="the reason")
