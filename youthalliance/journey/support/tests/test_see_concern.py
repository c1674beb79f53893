"""support.see_concern"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.support import actions_concerns as actions
from youthalliance.journey.support import queries_concerns


def test_the_safeguarding_lead_takes_it_on_and_the_first_press_counts(cast: Cast) -> None:
    reference, _ = supported(cast)
    made = actions.raise_concern(cast.wanda, reference, what="…", danger_now=False)
    actions.see_concern(cast.sam, made.pk)
    cast.later(hours=2)
    actions.see_concern(cast.sam, made.pk)

    [row] = queries_concerns.concerns(cast.sam)
    assert (row.seen_by, row.seen_at) == ("Sam Reid", made.raised_at)


def test_whoever_raised_it_cannot_take_it_on_and_others_find_none(cast: Cast) -> None:
    reference, _ = supported(cast)
    made = actions.raise_concern(cast.wanda, reference, what="…", danger_now=False)
    with pytest.raises(Refused, match="safeguarding lead"):
        actions.see_concern(cast.wanda, made.pk)
    for name in ("ben", "asha", "marcus", "eve"):
        with pytest.raises(Http404):
            actions.see_concern(getattr(cast, name), made.pk)
