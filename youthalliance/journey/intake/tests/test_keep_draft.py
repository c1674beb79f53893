"""intake.keep_draft"""

from collections.abc import Callable

import pytest

from youthalliance.foundation.acts import Refused, public
from youthalliance.journey.intake import actions, queries
from youthalliance.journey.intake import actions_drafts as drafts


def test_an_answer_is_kept_on_each_continue(db: None) -> None:
    token = drafts.begin_draft(public(), door="professional")
    assert drafts.keep_draft(public(), token=token, slug="why", kept={"why": "One"}).saved
    found = queries.draft(public(), token[:8], [token])
    assert found is not None
    assert found.answers.get("why", "why") == "One"


def test_two_tabs_are_told_of_each_other_and_neither_is_overwritten(db: None) -> None:
    token = drafts.begin_draft(public(), door="professional")
    empty = queries.fingerprint({})
    assert drafts.keep_draft(public(), token=token, slug="why", kept={"why": "From the first tab"}, seen=empty).saved

    second = drafts.keep_draft(public(), token=token, slug="why", kept={"why": "From the second"}, seen=empty)
    assert (second.saved, second.now) == (False, {"why": "From the first tab"})

    now = queries.fingerprint(second.now)
    assert drafts.keep_draft(public(), token=token, slug="why", kept={"why": "From the second"}, seen=now).saved
    assert drafts.keep_draft(public(), token=token, slug="why", kept={"why": "From the second"}, seen=empty).saved, (
        "the same twice is no conflict"
    )


def test_nothing_is_written_into_what_has_been_sent(derby: None, finished: Callable[..., str]) -> None:
    token = finished()
    actions.send(public(), token=token)
    with pytest.raises(Refused, match="has been sent already"):
        drafts.keep_draft(public(), token=token, slug="why", kept={"why": "Later"})


def test_a_draft_that_is_gone_says_so(db: None) -> None:
    with pytest.raises(Refused, match="begin again"):
        drafts.keep_draft(public(), token="none", slug="why", kept={})
