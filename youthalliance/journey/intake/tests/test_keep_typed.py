"""intake.keep_typed"""

from youthalliance.foundation.acts import public
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake import queries


def test_what_was_typed_is_kept_until_it_is_answered(db: None) -> None:
    token = drafts.begin_draft(public(), door="professional")
    drafts.keep_typed(public(), token=token, slug="age", typed={"how": ["born"], "born_on_day": ["31"]})
    found = queries.draft(public(), token[:8], [token])
    assert found is not None
    assert found.typed["age"]["born_on_day"] == ["31"]
    assert "age" not in found.answers.kept

    drafts.keep_draft(public(), token=token, slug="age", kept={"how": "unknown"})
    found = queries.draft(public(), token[:8], [token])
    assert found is not None
    assert found.typed == {}
