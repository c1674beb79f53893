"""A family that Wanda works with."""

import pytest

from tests.cast import Cast
from tests.scenes import referred, related
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families.models import Family
from youthalliance.subjects.people import actions as people


@pytest.fixture
def rivers(cast: Cast) -> Family:
    """The Rivers family: Jamal at home."""
    jamal = people.add(cast.tessa, given="Jamal", family="Rivers")
    family = families.add(cast.tessa, called="The Rivers family", members=[(jamal.pk, "young_person", True)])
    related(referred(cast, "family", family.pk), cast.wanda, "worker")
    return family
