"""Who could do a piece of work: every partner that might, with what speaks for it and against it in words."""

from dataclasses import dataclass
from datetime import date

from youthalliance.foundation.acts import Act
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation.models import Offer, Reply
from youthalliance.journey.allocation.queries_offers import fit_of
from youthalliance.journey.intake import queries_referrer as intake
from youthalliance.journey.record.standing import Standing
from youthalliance.network.partners import queries as partners
from youthalliance.subjects.fit import Fit


@dataclass(frozen=True, slots=True)
class Candidate:
    """One partner seen as a candidate. ``barred`` says why it cannot be offered this now, and is empty where it can."""

    id: int
    name: str
    tier: str
    barred: str
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]
    places: partners.Places | None

    @property
    def eligible(self) -> bool:
        """Whether it may be chosen."""
        return not self.barred


def candidates(act: Act, standing: Standing, intervention: str) -> list[Candidate]:
    """The partners for one intervention (its slug), from a constant number of queries.

    Those that may be chosen come first, then those with least against them, then most free places. Nothing is chosen
    by itself: a person reads the reasons and decides.
    """
    about = partners.known(intervention)
    fit = fit_of(standing, act.today)
    themes = frozenset(intake.themes(standing.id))
    live = _answers_so_far(standing.id, about.id)
    found = [
        _candidate(entry, about, standing, fit, themes, live.get(entry.id, ""), act.today)
        for entry in partners.register()
        if entry.receives_work and (about.id in entry.places or entry.id in live)
    ]
    return sorted(found, key=_order)


def _order(one: Candidate) -> tuple[bool, int, int, str]:
    return bool(one.barred), len(one.speaks_against), -(one.places.available if one.places else 0), one.name


def _answers_so_far(journey: int, intervention: int) -> dict[int, str]:
    rows = Offer.objects.filter(journey=journey, intervention=intervention, closed_at=None).order_by("pk")
    return dict(rows.values_list("partner", "reply"))


def _candidate(
    entry: partners.Entry, about: partners.Known, standing: Standing, fit: Fit, themes: frozenset[str], reply: str, day: date
) -> Candidate:
    reasons = [
        _standing(entry, day), _level(about, standing), _age(entry, fit), _area(entry, fit), *_language(entry, fit),
        _expertise(entry, themes), _places(entry.places.get(about.id)), _before(reply),
    ]  # fmt: skip
    said = [reason for reason in reasons if reason is not None]
    return Candidate(
        id=entry.id,
        name=entry.name,
        tier=entry.tier_name,
        barred=_barred(entry, reply, day),
        speaks_for=tuple(sentence for good, sentence in said if good),
        speaks_against=tuple(sentence for good, sentence in said if not good),
        places=entry.places.get(about.id),
    )


type Reason = tuple[bool, str] | None


def _barred(entry: partners.Entry, reply: str, day: date) -> str:
    if not entry.accredited_on(day):
        return "Cannot be offered work until it is accredited again."
    if reply in (Reply.OPEN, Reply.WAITING):
        return "Has been offered this already."
    return "Has taken this on already." if reply == Reply.ACCEPTED else ""


def _standing(entry: partners.Entry, day: date) -> Reason:
    if not entry.needs_accreditation:
        return None
    if entry.accredited_until is None:
        return False, "Not accredited"
    if entry.accredited_on(day):
        return True, f"Accredited until {_day(entry.accredited_until)}"
    return False, f"Accreditation ended on {_day(entry.accredited_until)}"


def _level(about: partners.Known, standing: Standing) -> Reason:
    if not standing.level:
        return None
    name = words.own().levels.get(standing.level, standing.level).lower()
    good = standing.level in about.levels
    return good, f"{about.name} serves level {name}" if good else f"{about.name} is not meant for level {name}"


def _age(entry: partners.Entry, fit: Fit) -> Reason:
    if not fit.ages:
        return None
    good = all(entry.minimum_age <= age <= entry.maximum_age for age in fit.ages)
    return good, f"Works with ages {entry.minimum_age} to {entry.maximum_age}; here {fit.age_words}"


def _area(entry: partners.Entry, fit: Fit) -> Reason:
    if not entry.wards:
        return True, "Works in the whole area"
    if not fit.ward:
        return None
    return (True, "Works in this ward") if fit.ward in entry.wards else (False, "Does not work in this ward")


def _language(entry: partners.Entry, fit: Fit) -> list[Reason]:
    spoken = {language.casefold() for language in entry.languages}
    wanted = [word.strip() for word in fit.languages.replace(";", ",").split(",") if word.strip()]
    shared = [word for word in wanted if word.casefold() in spoken and word.casefold() != "english"]
    if shared:
        return [(True, f"Speaks {' and '.join(shared)}")]
    return [(False, f"An interpreter for {fit.interpreter} is needed")] if fit.interpreter else []


def _expertise(entry: partners.Entry, themes: frozenset[str]) -> Reason:
    shared = [name for slug, name in words.own().themes.items() if slug in themes and slug in entry.expertise]
    return (True, f"Knows about {', '.join(shared).lower()}") if shared else None


def _places(places: partners.Places | None) -> Reason:
    if places is None:
        return False, "Has not said how many places it has"
    updated = f"said on {_day(places.updated.date())}"
    if places.available:
        return True, f"{places.available} of {places.maximum} places free, {updated}"
    wait = f"; the wait is about {places.wait_days} days" if places.wait_days else ""
    return False, f"No place free of {places.maximum}, {updated}{wait}"


def _before(reply: str) -> Reason:
    return {
        Reply.DECLINED: (False, "Has declined this before"),
        Reply.LAPSED: (False, "Did not answer in time before"),
    }.get(Reply(reply)) if reply else None  # fmt: skip


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
