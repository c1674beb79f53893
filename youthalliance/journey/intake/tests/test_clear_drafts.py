"""intake.clear_drafts"""

from datetime import timedelta

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, clock, public
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake import tasks
from youthalliance.journey.intake.models import Draft


def test_what_nobody_touched_for_seven_days_is_removed(cast: Cast) -> None:
    now = cast.tessa.at
    old = drafts.begin_draft(public(at=now - timedelta(days=8)), door="parent")
    kept = drafts.begin_draft(public(at=now - timedelta(days=8)), door="parent")
    drafts.keep_draft(public(at=now - timedelta(days=6)), token=kept, slug="why", kept={"why": "…"})

    assert tasks.clear_drafts(now) == 1
    assert set(Draft.objects.values_list("token", flat=True)) == {kept}
    assert old != kept


def test_only_the_clock_removes_them(cast: Cast) -> None:
    with pytest.raises(Refused, match="after seven days"):
        drafts.clear_drafts(cast.asha)
    assert drafts.clear_drafts(clock()) == 0
