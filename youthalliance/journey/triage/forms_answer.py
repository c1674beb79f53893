"""The answer to a lead's question."""

from typing import Any

from django import forms

from youthalliance.shell.fields import Words


class AnswerForm(forms.Form):
    """One box."""

    text = Words("Your answer", missing="Write your answer. If you do not know, say so.", called="your answer")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="%s", use_required_attribute=False)
