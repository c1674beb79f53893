"""Partners listed with what speaks for and against them."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, offered, triaged
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation.queries_candidates import candidates
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as partners

MENTORING = "early-intervention-mentoring"


def _with(cast: Cast, name: str, *, free: int = 1, **standing: object) -> int:
    organisation = cast.organisations[name]
    partners.register(
        cast.asha, **{"organisation": organisation, "tier": "approved-provider", "accredited_until": cast.ben.today} | standing
    )
    partners.set_capacity(cast.asha, organisation, intervention=MENTORING, available=free, maximum=8, wait_days=10)
    return organisation


def test_who_serves_it_is_listed_with_reasons(cast: Cast) -> None:
    standing = record.get(cast.ben, triaged(cast))
    [found] = candidates(cast.ben, standing, MENTORING)

    assert found.name == "Northside Youth"
    assert found.eligible
    assert "Works with ages 8 to 18; here 14" in found.speaks_for
    assert "Works in the whole area" in found.speaks_for
    assert "Early-intervention mentoring serves level primary" in found.speaks_for
    assert "3 of 8 places free, said on 8 August 2026" in found.speaks_for
    assert found.speaks_for[0].startswith("Accredited until")
    assert found.speaks_against == ()


def test_the_best_come_first_and_the_barred_last(cast: Cast) -> None:
    _with(cast, "Bridge Arts", minimum_age=16, free=0)
    _with(cast, "Outside CIC", accredited_until=cast.ben.today - timedelta(days=1))
    found = candidates(cast.ben, record.get(cast.ben, triaged(cast)), MENTORING)

    assert [one.name for one in found] == ["Northside Youth", "Bridge Arts", "Outside CIC"]
    assert "Works with ages 16 to 18; here 14" in found[1].speaks_against
    assert "No place free of 8, said on 7 September 2026; the wait is about 10 days" in found[1].speaks_against
    assert found[1].eligible
    assert found[2].barred.startswith("Cannot be offered work")


def test_who_has_been_asked_is_marked(cast: Cast) -> None:
    reference, offer = offered(cast)
    standing = record.get(cast.ben, reference)
    assert candidates(cast.ben, standing, MENTORING)[0].barred == "Has been offered this already."
    actions.decline(cast.marcus, offer, reason="no_capacity")
    assert "Has declined this before" in candidates(cast.ben, standing, MENTORING)[0].speaks_against


def test_more_partners_cost_no_more_queries(cast: Cast) -> None:
    standing = record.get(cast.ben, triaged(cast))
    candidates(cast.ben, standing, MENTORING)
    with CaptureQueriesContext(connection) as one:
        candidates(cast.ben, standing, MENTORING)
    for name in ("Bridge Arts", "Outside CIC", "Hillside School"):
        _with(cast, name)
    with CaptureQueriesContext(connection) as four:
        assert len(candidates(cast.ben, standing, MENTORING)) == 4
    assert len(four) == len(one)
