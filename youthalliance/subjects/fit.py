"""What finding the right partner needs to know of a subject, and nothing that says who it is."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fit:
    """Ages in whole years of the young people concerned (none where nobody knows), the ward, and the languages."""

    ages: tuple[int, ...] = ()
    ward: str = ""
    languages: str = ""
    interpreter: str = ""
    size: int = 1

    @property
    def age_words(self) -> str:
        """The ages as people say them: "14", "from 9 to 15", or "age not known"."""
        if not self.ages:
            return "age not known"
        youngest, oldest = min(self.ages), max(self.ages)
        return str(youngest) if youngest == oldest else f"from {youngest} to {oldest}"


def together(fits: Iterable[Fit]) -> Fit:
    """Several people seen as one: all their ages, the first ward and the languages that are known."""
    known = list(fits)
    return Fit(
        ages=tuple(age for fit in known for age in fit.ages),
        ward=next((fit.ward for fit in known if fit.ward), ""),
        languages=", ".join(dict.fromkeys(fit.languages for fit in known if fit.languages)),
        interpreter=next((fit.interpreter for fit in known if fit.interpreter), ""),
        size=len(known),
    )
