"""What allocation's pages ask for."""

from datetime import date
from typing import Any

from django import forms

from youthalliance.journey.allocation.queries_offers import DECLINES
from youthalliance.shell.fields import Choice, Choices, DateBoxes, Words


class OfferForm(forms.Form):
    """Which partners, why, and by when they should answer."""

    partners = Choices("Which partners?", choices=(), missing="Choose at least one partner")
    why = Words(
        "What should they know before they answer?",
        hint="They read this before they know who it is about: leave out names and addresses.",
        at_most=2_000,
    )
    reply_by = DateBoxes("By when should they answer?", called="the day to answer by", hint="")

    def __init__(self, *args: Any, allowed: list[tuple[int, str]], usual: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reply_by"].help_text = f"Leave it empty for {usual.day} {usual:%B %Y}, the usual promise"
        self.fields["partners"].choices = allowed  # type: ignore[attr-defined]

    def clean_partners(self) -> list[int]:
        """The partners' ids."""
        return [int(number) for number in self.cleaned_data["partners"]]


class DeclineForm(forms.Form):
    """Saying no."""

    reason = Choice(
        "Why can you not take it on?",
        choices=DECLINES,
        missing="Choose why you cannot take it on",
        hint="The category lead and the coordinator read it, nobody else.",
    )
    words = Words("Anything to add?", at_most=2_000)


class WaitForm(forms.Form):
    """Putting it on the waiting list."""

    expected_on = DateBoxes(
        "About when will a place be free?", called="the day a place is free", hint="Leave it empty if you cannot tell"
    )


class WithdrawForm(forms.Form):
    """Taking an offer back."""

    why = Words("Why do you take it back?", at_most=2_000)
