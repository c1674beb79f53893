"""support.assign"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, supported
from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def test_the_worker_named_sees_the_journey_and_gets_a_letter_without_a_name(cast: Cast) -> None:
    reference, _ = accepted(cast)

    assert record.get(cast.wanda, reference).relations == {"partner", "worker"}
    letter = Letter.objects.get(kind="work_assigned")
    assert letter.to == "wanda@example.org"
    assert "Jordan" not in str(letter.words)


def test_a_hand_over_moves_the_plans_and_ends_what_the_first_worker_sees(cast: Cast) -> None:
    reference, plan = supported(cast)
    new = accounts.add_person(
        cast.asha, name="Nia Bell", email="nia@example.org", organisation=cast.organisations["Northside Youth"], role=Role.WORKER
    )
    actions.assign(cast.marcus, reference, worker=new.user_id, instead_of=cast.wanda.who)

    [row] = queries.plans_of(cast.marcus, record.get(cast.marcus, reference))
    assert (row.id, row.worker) == (plan.pk, new.user_id)
    with pytest.raises(Http404):
        record.get(cast.wanda, reference)


def test_only_a_worker_of_the_own_organisation_can_be_named(cast: Cast) -> None:
    reference, _ = accepted(cast)
    with pytest.raises(Refused, match="not a worker of your organisation"):
        actions.assign(cast.marcus, reference, worker=cast.rafi.who)


@pytest.mark.parametrize("name", ["wanda", "ben", "asha", "sam"])
def test_only_the_partners_manager_names_the_worker(cast: Cast, name: str) -> None:
    reference, _ = accepted(cast)
    with pytest.raises(Refused, match="manager of a partner"):
        actions.assign(getattr(cast, name), reference, worker=cast.wanda.who)


@pytest.mark.parametrize("name", ["eve", "olu", "rafi", "tessa", "bola"])
def test_for_others_there_is_no_such_journey(cast: Cast, name: str) -> None:
    reference, _ = accepted(cast)
    with pytest.raises(Http404):
        actions.assign(getattr(cast, name), reference, worker=cast.wanda.who)
