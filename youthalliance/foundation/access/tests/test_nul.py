"""An address with a NUL in it is no page: PostgreSQL would refuse the question, and the visitor would see our fault."""

import pytest
from django.db import connection
from django.test import Client

from tests.cast import Cast
from tests.pages import signed_in


@pytest.mark.parametrize(
    "address", ["/status/%00", "/answer/a%00b", "/request-support/many/%00", "/journeys/%00", "/journeys/%00/plan"]
)
def test_an_address_with_a_nul_is_no_page(cast: Cast, address: str) -> None:
    asked: list[str] = []
    browser = signed_in("ben")

    def note(execute, sql, params, many, context):
        asked.append(str(params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert browser.get(address).status_code == 404
    assert not [one for one in asked if "\\x00" in one]


def test_an_email_address_with_a_nul_is_nobodys(cast: Cast) -> None:
    answer = Client().post("/sign-in", {"email": "ben\x00@example.org", "password": "a long enough secret"})
    assert answer.status_code == 400
    assert b"The e-mail address or the password is not right" in answer.content
