"""A group that Wanda works with."""

import pytest

from tests.cast import Cast
from tests.scenes import referred, related
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.groups.models import Group
from youthalliance.subjects.people import actions as people


@pytest.fixture
def skaters(cast: Cast) -> Group:
    """The skate park group: Jamal, and six whom nobody has named."""
    jamal = people.add(cast.tessa, given="Jamal", family="Rivers")
    group = groups.add(cast.tessa, called="The skate park group", unnamed=6, members=[jamal.pk])
    related(referred(cast, "group", group.pk), cast.wanda, "worker")
    return group
