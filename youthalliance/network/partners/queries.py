"""Reading the register of partners, what can be done, and how many places are free."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404

from youthalliance.foundation.acts import Act, Refused
from youthalliance.foundation.words import queries as words
from youthalliance.network.partners.models import Intervention, Partner, ServiceCapacity


@dataclass(frozen=True, slots=True)
class Known:
    """An intervention of this alliance."""

    id: int
    slug: str
    name: str
    plain: str
    kinds: tuple[str, ...]
    levels: tuple[str, ...]
    rhythm: str
    review_days: int
    unit: str


@dataclass(frozen=True, slots=True)
class Places:
    """How many places a partner has for one intervention, as HSDS 3.1 ``service_capacity`` says it."""

    available: int
    maximum: int
    unit: str
    updated: datetime
    wait_days: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A partner as the register shows it; ``places`` is keyed by the intervention's id."""

    id: int
    name: str
    email: str
    tier: str
    tier_name: str
    receives_work: bool
    needs_accreditation: bool
    accredited_until: date | None
    minimum_age: int
    maximum_age: int
    wards: tuple[str, ...]
    languages: tuple[str, ...]
    expertise: tuple[str, ...]
    places: dict[int, Places]

    def accredited_on(self, day: date) -> bool:
        """Whether its standing holds that day, or its tier needs none."""
        return not self.needs_accreditation or (self.accredited_until is not None and day <= self.accredited_until)

    def may_be_offered_work(self, day: date) -> bool:
        """Whether it may be offered work at all."""
        return self.receives_work and self.accredited_on(day)


_INTERVENTION = ("pk", "slug", "name", "plain", "kinds", "levels", "rhythm", "review_days", "unit")


def _known(row: tuple[int, str, str, str, list[str], list[str], str, int, str]) -> Known:
    number, slug, name, plain, kinds, levels, rhythm, review_days, unit = row
    return Known(number, slug, name, plain, tuple(kinds), tuple(levels), rhythm, review_days, unit)


def interventions(*, kind: str = "") -> list[Known]:
    """What this alliance can do, in the pack's order; for one kind of subject where given."""
    rows = [_known(row) for row in Intervention.objects.values_list(*_INTERVENTION)]
    return [row for row in rows if not kind or kind in row.kinds]


def known(slug: str) -> Known:
    """One intervention by its slug. Raises Refused where the alliance has none of that name."""
    row = Intervention.objects.filter(slug=slug).values_list(*_INTERVENTION).first()
    if row is None:
        raise Refused("This alliance has no such intervention. Choose one from the list.")
    return _known(row)


def names_of_interventions() -> dict[str, str]:
    """Names by slug."""
    return dict(Intervention.objects.values_list("slug", "name"))


def register_of(act: Act, partner: int) -> int:
    """The partner's id, for rules that ask whose it is. Raises Refused where the register has no such partner."""
    if not Partner.objects.filter(pk=partner).exists():
        raise Refused("This organisation is not in the register of partners. Ask a coordinator to put it there first.")
    return partner


def register() -> list[Entry]:
    """All partners by name, each with its places, from a constant number of queries."""
    return _entries()


def entry(partner: int) -> Entry:
    """One partner. Raises Http404 where there is none."""
    found = _entries(partner)
    if not found:
        raise Http404("No such partner.")
    return found[0]


def _entries(partner: int | None = None) -> list[Entry]:
    rows = Partner.objects.select_related("organisation").order_by("organisation__name")
    places = ServiceCapacity.objects.all()
    if partner is not None:
        rows, places = rows.filter(pk=partner), places.filter(partner=partner)
    held: dict[int, dict[int, Places]] = {}
    columns = places.values_list("partner", "intervention", "available", "maximum", "unit", "updated", "wait_days")
    for number, intervention, available, maximum, unit, updated, wait_days in columns:
        held.setdefault(number, {})[intervention] = Places(available, maximum, unit, updated, wait_days)
    return [_entry(row, held.get(row.pk, {})) for row in rows]


def _entry(row: Partner, places: dict[int, Places]) -> Entry:
    tier = words.own().tier(row.tier)
    return Entry(
        id=row.pk, name=row.organisation.name, email=row.organisation.email, tier=row.tier, tier_name=tier["name"],
        receives_work=tier["receives_work"], needs_accreditation=tier["accredited"], accredited_until=row.accredited_until,
        minimum_age=row.minimum_age, maximum_age=row.maximum_age, wards=tuple(row.wards), languages=tuple(row.languages),
        expertise=tuple(row.expertise), places=places,
    )  # fmt: skip


def has_places_recorded(partner: int, intervention: int) -> bool:
    """Whether the partner has ever said how many places it has for the intervention."""
    return ServiceCapacity.objects.filter(partner=partner, intervention=intervention).exists()


def places_of(partner: int) -> dict[int, Places]:
    """What a partner has said about its places, by the intervention's id."""
    rows = ServiceCapacity.objects.filter(partner=partner).order_by("intervention__position", "intervention")
    columns = ("intervention", "available", "maximum", "unit", "updated", "wait_days")
    return {number: Places(*rest) for number, *rest in rows.values_list(*columns)}


def is_partner(organisation: int) -> bool:
    """Whether an organisation stands in the register."""
    return Partner.objects.filter(pk=organisation).exists()
