"""How a page speaks: the same question in words for whoever asks and whatever it is about."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is asked, about what, and what that is called.

    ``name`` is what the page calls the subject: a first name, or plain words while none is known.
    """

    door: str
    kind: str
    name: str

    @property
    def own(self) -> bool:
        """Whether the person who writes is the one it is about."""
        return self.door == "young_person"


class Says:
    """A text with its variants. ``Says("Where does {name} live?", young_person="Where do you live?")``.

    A variant is named by door, by kind, or by both (``parent_family``); the closest one speaks.
    """

    __slots__ = ("plain", "variants")

    def __init__(self, plain: str = "", **variants: str) -> None:
        self.plain = plain
        self.variants: Mapping[str, str] = variants

    def to(self, voice: Voice) -> str:
        """The text for one voice."""
        for key in (f"{voice.door}_{voice.kind}", voice.door, voice.kind):
            if key in self.variants:
                return self.variants[key].replace("{name}", voice.name)
        return self.plain.replace("{name}", voice.name)
