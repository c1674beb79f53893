"""support.close_concern"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.support import actions_concerns as actions
from youthalliance.journey.support import queries_concerns


def test_a_concern_is_closed_once_with_what_was_done(cast: Cast) -> None:
    reference, _ = supported(cast)
    made = actions.raise_concern(cast.wanda, reference, what="…", danger_now=False)
    with pytest.raises(Refused, match="what was done"):
        actions.close_concern(cast.sam, made.pk, outcome=" ")
    actions.close_concern(cast.sam, made.pk, outcome="Front door told; strategy meeting on Friday")

    [row] = queries_concerns.concerns_visible_to(cast.wanda)
    assert (row.outcome, row.closed_by_id, row.seen_by_id) == (
        "Front door told; strategy meeting on Friday",
        cast.sam.who,
        cast.sam.who,
    )
    with pytest.raises(Refused, match="closed already"):
        actions.close_concern(cast.sam, made.pk, outcome="again")


def test_the_wrong_people_close_nothing(cast: Cast) -> None:
    reference, _ = supported(cast)
    made = actions.raise_concern(cast.wanda, reference, what="…", danger_now=False)
    with pytest.raises(Refused, match="safeguarding lead"):
        actions.close_concern(cast.wanda, made.pk, outcome="…")
    with pytest.raises(Http404):
        actions.close_concern(cast.ben, made.pk, outcome="…")
