"""Changing the register: what can be done, who does it, and for how many."""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.door import current
from youthalliance.foundation.words.pack import Intervention as PackIntervention
from youthalliance.network.partners import rules
from youthalliance.network.partners.models import Intervention, Partner, ServiceCapacity
from youthalliance.network.partners.queries import known, register_of


@action("partners.describe_interventions", may=rules.may_administer, says="Described {number} interventions", moves=False)
def describe_interventions(act: Act, *, interventions: Iterable[PackIntervention]) -> None:
    """Take over what can be done from a pack. One that left the pack stays, because journeys may name it."""
    number = 0
    for number, one in enumerate(interventions, start=1):
        described = {
            "name": one.name, "plain": one.plain, "kinds": list(one.serves), "levels": list(one.levels), "rhythm": one.rhythm,
            "review_days": one.review_days, "unit": one.units, "position": number,
        }  # fmt: skip
        Intervention.objects.update_or_create(slug=one.slug, defaults=described)
    tell(subject=("alliance", 0), number=number)


@action("partners.register", may=rules.may_administer, says="Put {tier} into the register of partners", moves=False)
def register(
    act: Act,
    *,
    organisation: int,
    tier: str,
    accredited_until: date | None = None,
    minimum_age: int = 8,
    maximum_age: int = 18,
    wards: Iterable[str] = (),
    languages: Iterable[str] = (),
    expertise: Iterable[str] = (),
) -> Partner:
    """Put an organisation into the register, or change how it stands there.

    ``tier`` is a slug of the pack, ``wards`` ONS codes (none for the whole area), ``expertise`` slugs of themes.
    """
    if minimum_age > maximum_age:
        raise Refused("The youngest age is above the oldest. Swap them.")
    made, _ = Partner.objects.update_or_create(
        organisation_id=organisation,
        defaults={
            "tier": tier, "accredited_until": accredited_until, "minimum_age": minimum_age, "maximum_age": maximum_age,
            "wards": sorted(wards), "languages": list(languages), "expertise": sorted(expertise),
        },
    )  # fmt: skip
    tell(subject=("partner", organisation), tier=tier.replace("-", " "))
    return made


@action("partners.set_capacity", may=rules.may_set_capacity, about=register_of, moves=False,
        says="Said that {available} of {maximum} places are free for {intervention}")  # fmt: skip
def set_capacity(act: Act, partner: int, *, intervention: str, available: int, maximum: int, wait_days: int = 0) -> None:
    """Say how many places a partner has for an intervention, how many of them are free now, and about how long the wait is."""
    if available < 0 or available > maximum:
        raise Refused(f"{available} free of {maximum} places cannot be. Give a number of free places from 0 to {maximum}.")
    about = known(intervention)
    ServiceCapacity.objects.update_or_create(
        partner_id=partner,
        intervention_id=about.id,
        defaults={"available": available, "maximum": maximum, "unit": about.unit, "updated": act.at, "wait_days": wait_days},
    )
    tell(subject=("partner", partner), available=available, maximum=maximum, intervention=about.name)


def take_place(act: Act, *, partner: int, intervention: int) -> bool:
    """Take one free place; False where none is free. Only inside a verb.

    One conditional UPDATE, so that of two takers of the last place the database lets one through.
    """
    current()
    mine = ServiceCapacity.objects.filter(partner=partner, intervention=intervention, available__gt=0)
    return bool(mine.update(available=F("available") - 1, updated=act.at))


def give_back_place(act: Act, *, partner: int, intervention: int) -> bool:
    """Give a place back, never more than the maximum. Only inside a verb. True where a place is free afterwards."""
    current()
    mine = ServiceCapacity.objects.filter(partner=partner, intervention=intervention)
    mine.filter(Q(available__lt=F("maximum"))).update(available=F("available") + 1, updated=act.at)
    return mine.filter(available__gt=0).exists()
