"""What later rooms have to say to the person who asked: the lead's questions, and why something was turned away.

They stand above this room, so the room cannot ask them; it says here what its status page needs to know, and they
register how to find it when the application starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that waits for its answer; the secret in ``token`` opens the page on which it is answered."""

    number: int
    text: str
    due_on: date
    token: str


_questions: list[Callable[[int], list[OpenQuestion]]] = []
_reasons: list[Callable[[int], str]] = []


def find_questions_with(finder: Callable[[int], list[OpenQuestion]]) -> None:
    """Register what finds the open questions of a journey."""
    _questions.append(finder)


def find_reason_with(finder: Callable[[int], str]) -> None:
    """Register what finds the words with which a journey was turned away, empty where it was not."""
    _reasons.append(finder)


def open_questions(journey: int) -> list[OpenQuestion]:
    """The questions that wait for an answer, the most urgent first."""
    found = [question for finder in _questions for question in finder(journey)]
    return sorted(found, key=lambda question: (question.due_on, question.number))


def reason(journey: int) -> str:
    """Why a journey was turned away, in words for whoever asked; empty where it was not."""
    return next((words for finder in _reasons if (words := finder(journey))), "")
