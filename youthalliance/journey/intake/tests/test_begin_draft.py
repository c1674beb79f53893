"""intake.begin_draft"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.acts.guard import lifted
from youthalliance.foundation.acts.models import History
from youthalliance.journey.intake import actions, queries
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake.choices import Asked
from youthalliance.journey.intake.models import Draft
from youthalliance.subjects.people import actions as people


def test_a_draft_is_found_by_its_secret_alone(db: None) -> None:
    token = drafts.begin_draft(public(), door="parent")
    assert queries.draft(public(), token[:8], [token]) is not None
    assert queries.draft(public(), token[:8], []) is None
    assert queries.draft(public(), token[:8], [token[:8]]) is None


def test_a_draft_of_somebody_with_an_account_is_theirs_alone(cast: Cast) -> None:
    token = drafts.begin_draft(cast.tessa, door="professional")
    assert queries.draft(cast.tessa, token[:8], []) is not None
    assert queries.draft(cast.ben, token[:8], []) is None
    assert queries.draft(public(), token[:8], [token]) is None, "after signing out, the browser alone does not open it"


def test_drafts_whose_secrets_begin_almost_alike_are_told_apart(cast: Cast) -> None:
    token = drafts.begin_draft(cast.tessa, door="professional")
    others = ("abcDEFgh" + "-" * 35, "abcDEFgH" + "Z" * 35, "abcDEFgi" + "0" * 35, "abcDEFg_" + "z" * 35)
    with lifted("secrets are otherwise made by chance"):
        Draft.objects.filter(token=token).update(token="abcDEFgh" + "z" * 35)
        for other in others[1:]:
            Draft.objects.create(
                token=other, door="parent", user_id=cast.tessa.who, made_at=cast.tessa.at, changed_at=cast.tessa.at
            )
        Draft.objects.create(token=others[0], door="parent", user_id=cast.ben.who, made_at=cast.ben.at, changed_at=cast.ben.at)
    found = queries.draft(cast.tessa, "abcDEFgh", [])
    assert found is not None
    assert found.token == "abcDEFgh" + "z" * 35
    assert queries.draft(cast.tessa, "abcdefgh", []) is None


def test_what_an_organisation_said_last_time_is_filled_in(cast: Cast) -> None:
    jay = people.add(cast.tessa, given="Jay")
    actions.refer(cast.tessa, kind="person", subject=jay.pk, asked=Asked("…", agency="school"))
    writing = queries.draft(cast.tessa, drafts.begin_draft(cast.tessa, door="professional")[:8], [])
    assert writing is not None
    assert writing.answers.get("you", "agency") == "school"


def test_a_draft_leaves_no_history_and_a_board_member_begins_none(cast: Cast) -> None:
    before = History.objects.count()
    drafts.begin_draft(public(), door="resident")
    assert History.objects.count() == before
    with pytest.raises(Refused, match="public form"):
        drafts.begin_draft(cast.bola, door="professional")
