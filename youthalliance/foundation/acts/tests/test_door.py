"""The door for change."""

import pytest
from django.db import connection, transaction

from tests.cast import Cast
from youthalliance.foundation.accounts.models import Membership, Organisation
from youthalliance.foundation.accounts.rules import may_administer
from youthalliance.foundation.acts import Act, Refused, Unrecorded, action, tell, verbs, why_not
from youthalliance.foundation.acts.guard import OutsideAnAction
from youthalliance.foundation.acts.models import History


@pytest.fixture
def silent() -> object:
    @action("tests.silent", may=may_administer, says="Did something and told nobody")
    def verb(act: Act) -> None:
        Organisation.objects.create(name="Silent", made_at=act.at)

    yield verb
    del verbs["tests.silent"]


@pytest.fixture
def stumbling() -> object:
    @action("tests.stumbling", may=may_administer, says="Began")
    def verb(act: Act) -> None:
        Organisation.objects.create(name="Stumbled", made_at=act.at)
        tell()
        raise ValueError("half way")

    yield verb
    del verbs["tests.stumbling"]


def test_an_action_that_leaves_no_line_is_undone(cast: Cast, silent: object) -> None:
    with pytest.raises(Unrecorded, match="tell"):
        silent(cast.asha)  # type: ignore[operator]
    assert not Organisation.objects.filter(name="Silent").exists()


def test_an_action_that_stumbles_leaves_nothing_behind(cast: Cast, stumbling: object) -> None:
    with pytest.raises(ValueError, match="half way"):
        stumbling(cast.asha)  # type: ignore[operator]
    assert not Organisation.objects.filter(name="Stumbled").exists()
    assert not History.objects.filter(verb="tests.stumbling").exists()


def test_the_reason_on_the_page_is_the_reason_of_the_rule(cast: Cast) -> None:
    assert why_not(cast.asha, "accounts.add_organisation", None) is None
    assert "coordinator" in (why_not(cast.ben, "accounts.add_organisation", None) or "")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE accounts_organisation SET name = 'x'",
        "DELETE FROM accounts_organisation",
        "INSERT INTO accounts_organisation (name, email, phone, made_at) VALUES ('x', '', '', '2026-01-01')",
        "WITH a AS (SELECT 1) UPDATE accounts_organisation SET name = 'x'",
        "  delete from accounts_organisation",
    ],
)
def test_raw_sql_outside_an_action_is_refused(cast: Cast, sql: str) -> None:
    with pytest.raises(OutsideAnAction), connection.cursor() as cursor:
        cursor.execute(sql)


def test_save_update_bulk_and_delete_outside_an_action_are_refused(cast: Cast) -> None:
    row = Organisation.objects.get(name="Northside Youth")
    tries = [
        row.save,
        lambda: Organisation.objects.update(name="x"),
        lambda: Organisation.objects.bulk_create([Organisation(name="x", made_at=cast.asha.at)]),
        lambda: Membership.objects.filter(organisation=row).delete(),
    ]
    for attempt in tries:
        with pytest.raises(OutsideAnAction), transaction.atomic():
            attempt()


def test_a_refusal_is_a_sentence(cast: Cast) -> None:
    with pytest.raises(Refused) as refusal:
        verbs["accounts.add_organisation"].may(cast.ben, None)
    assert refusal.value.sentence.endswith(".")
