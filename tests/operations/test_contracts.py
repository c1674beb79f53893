"""The import contract of our own: a folder's tables are opened by that folder alone."""

import pytest
from grimp import ImportGraph

from youthalliance.operations.contracts import ModelsStayHome


def check(importer: str, imported: str = "house.room.models") -> bool:
    graph = ImportGraph()
    graph.add_import(importer=importer, imported=imported, line_number=3, line_contents="…")
    contract = ModelsStayHome(
        name="", session_options={}, contract_options={"root": "house", "outside": ["views", "rules"], "exempt": ["house.bulk"]}
    )
    return contract.check(graph, verbose=False).kept


@pytest.mark.parametrize(
    "importer",
    ["house.room.actions", "house.room.queries", "house.room.actions.add", "house.other.tests.test_it", "house.bulk.fill"],
)
def test_a_folder_may_open_its_own_tables_tests_any_and_the_exempt_too(importer: str) -> None:
    assert check(importer)


@pytest.mark.parametrize(
    "importer",
    ["house.room.views", "house.room.rules", "house.other.actions", "house.roomier.actions", "house.bulky.fill", "house.room"],
)
def test_nobody_else_may(importer: str) -> None:
    assert not check(importer)
