"""What can be done, from the pack."""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.network.partners import actions
from youthalliance.network.partners.models import Intervention
from youthalliance.operations import packs


@pytest.mark.django_db
def test_interventions_come_from_the_pack_once() -> None:
    pack = packs.load("derby")

    actions.describe_interventions(clock(), interventions=pack.interventions)
    actions.describe_interventions(clock(), interventions=pack.interventions)

    assert [row.slug for row in Intervention.objects.all()] == [one.slug for one in pack.interventions]


def test_a_partner_cannot_describe_interventions(cast: Cast) -> None:
    with pytest.raises(Refused, match="coordinator"):
        actions.describe_interventions(cast.marcus, interventions=packs.load("derby").interventions)
