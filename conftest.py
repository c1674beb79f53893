"""What every test needs: set-up code may write outside an action, tests themselves may not."""

from typing import TYPE_CHECKING

import pytest
from django.test import TransactionTestCase

from youthalliance.foundation.acts import guard

if TYPE_CHECKING:
    from tests.cast import Cast


@pytest.fixture(autouse=True, scope="session")
def tables_may_be_emptied_after_a_test() -> None:
    """Django empties the tables after a test with real transactions; that is cleaning, not a change."""
    clean = TransactionTestCase._fixture_teardown

    def cleaned(self: TransactionTestCase) -> None:
        with guard.lifted("the tests empty their own tables"):
            clean(self)

    TransactionTestCase._fixture_teardown = cleaned  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def words_are_read_anew() -> None:
    """No test reads the alliance's words as another test left them."""
    from youthalliance.foundation.words import queries

    queries.forget()


@pytest.fixture
def cast(db: None) -> "Cast":
    """The people and agencies that every test knows."""
    from tests.cast import assemble

    return assemble()
