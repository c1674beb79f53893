"""Text for the subjects' records, cleaned; what cannot be kept is refused in the words of ``foundation/words/text``."""

from collections.abc import Callable

from youthalliance.foundation.acts import Refused
from youthalliance.foundation.words import text


def line(value: str, *, called: str, at_most: int = 160) -> str:
    """A single line. Raises Refused."""
    return _or_refuse(text.line, value, called, at_most)


def words(value: str, *, called: str, at_most: int = 10_000) -> str:
    """Several lines. Raises Refused."""
    return _or_refuse(text.words, value, called, at_most)


def name(value: str, *, called: str, at_most: int = 80) -> str:
    """A name of a person. Raises Refused."""
    return _or_refuse(text.name, value, called, at_most)


def required(value: str, sentence: str) -> str:
    """The value, or Refused with the sentence where it is empty."""
    if not value:
        raise Refused(sentence)
    return value


def _or_refuse(clean: Callable[..., str], value: str, called: str, at_most: int) -> str:
    try:
        return clean(value, at_most=at_most, called=called)
    except ValueError as fault:
        raise Refused(str(fault)) from None
