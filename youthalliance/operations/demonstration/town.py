"""The alliance once it is set up: acts by name, partners, and what they take on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts import queries as accounts_queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, clock
from youthalliance.network.partners import actions as partners
from youthalliance.operations import founding, packs
from youthalliance.operations.demonstration.calendar import moment
from youthalliance.operations.demonstration.figures import FOUNDED_ON
from youthalliance.operations.demonstration.organisations import ORGANISATIONS, Organisation
from youthalliance.operations.demonstration.staff import PASSWORD, STAFF

_BY_KEY = {one.key: one for one in ORGANISATIONS}


@dataclass(slots=True)
class Town:
    """The people and organisations of the city, and the chance that everything invented is drawn from."""

    now: datetime
    chance: Random
    acts: dict[str, Act] = field(default_factory=dict)
    organisations: dict[str, int] = field(default_factory=dict)

    def act(self, key: str, at: datetime) -> Act:
        """Somebody of the staff at a moment."""
        return self.acts[key].when(at)

    def organisation(self, key: str) -> Organisation:
        """What is known of an organisation."""
        return _BY_KEY[key]

    def manager_of(self, partner: str) -> str:
        """The key of the manager of a partner."""
        return next(one.key for one in STAFF if one.organisation == partner and one.role is Role.MANAGER)

    def workers_of(self, partner: str) -> list[str]:
        """The keys of a partner's workers."""
        return [one.key for one in STAFF if one.organisation == partner and one.role is Role.WORKER]

    def referrer_of(self, organisation: str) -> str:
        """The key of somebody who refers for an organisation."""
        return next(one.key for one in STAFF if one.organisation == organisation and one.role is Role.REFERRER)


def lead_for(kind: str) -> str:
    """The key of the category lead for a kind of referral."""
    return {"person": "lead.person", "group": "lead.person", "family": "lead.family", "place": "lead.place"}[kind]


def found(now: datetime, *, seed: int) -> Town:
    """Set the alliance up as its coordinator did before the pilot: the pack, the organisations, the people, their places."""
    town = Town(now, Random(seed))  # noqa: S311 - the same city every time, not a secret
    setup = clock(moment(FOUNDED_ON))
    founding.adopt(setup, packs.load("derby"))
    for organisation in ORGANISATIONS:
        _settle(town, setup, organisation)
    for person in STAFF:
        made = accounts.add_person(
            setup, name=person.name, email=person.email, organisation=town.organisations[person.organisation], role=person.role,
            categories=person.categories, password=PASSWORD if person.begin else None,
        )  # fmt: skip
        town.acts[person.key] = Act.of(accounts_queries.membership(made.pk), at=setup.at)
    return town


def _settle(town: Town, setup: Act, organisation: Organisation) -> None:
    number = accounts.add_organisation(setup, name=organisation.name, email=f"hello@{organisation.key}.example").pk
    town.organisations[organisation.key] = number
    if not organisation.tier:
        return
    youngest, oldest = organisation.ages
    works = bool(organisation.places)
    partners.register(
        setup, organisation=number, tier=organisation.tier, minimum_age=youngest, maximum_age=oldest,
        accredited_until=town.now.date() + timedelta(days=organisation.lapses_in_days) if works else None,
        languages=organisation.languages, expertise=organisation.expertise,
    )  # fmt: skip
    for intervention, most in organisation.places.items():
        partners.set_capacity(setup, number, intervention=intervention, available=most, maximum=most, wait_days=21)
