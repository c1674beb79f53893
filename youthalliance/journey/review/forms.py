"""What a review asks."""

from collections.abc import Mapping
from typing import Any

from django import forms

from youthalliance.journey.review.rules import OUTCOMES
from youthalliance.shell.fields import Choice, DateBoxes, Words

HINTS = {
    "step_up": "More is needed than now",
    "steady": "The same for longer",
    "step_down": "Less is enough",
    "change": "Every plan closes, places are given back, and the category lead offers anew",
    "move_on": "What everybody can use is enough; the worker writes the ending",
}


class ReviewForm(forms.Form):
    """Is it helping?"""

    young_person_says = Words("What does the young person say?", called="what the young person says", hint="In their own words")
    reasons = Words("What shows whether it is helping?", missing="Say why, in a sentence", called="the reasons")
    outcome = Choice("So what now?", choices=(), missing="Choose what the review decides")
    level = Choice("New level of need", choices=(), hint="Only where it goes up or down by more than one step")
    next_review_on = DateBoxes(
        "Next review", called="the next review", hint="Leave this empty for the usual date. For example, 27 3 2026"
    )  # fmt: skip

    def __init__(self, *args: Any, levels: Mapping[str, str], may_change: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcomes = [(value, label) for value, label in OUTCOMES.items() if may_change or value != "change"]
        self.fields["outcome"].choices = outcomes  # type: ignore[attr-defined]
        self.fields["level"].choices = [("", "The next step"), *levels.items()]  # type: ignore[attr-defined]
