"""How many queries a page may cost, and that a list costs the same however long it is."""

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.house_rules.house import Route
from tests.house_rules.walk import CHANGES_THE_SESSION, addresses, browsers, look
from tests.house_rules.world import World, WorldCase
from tests.house_rules.world_people import MENTORING, begun, decided, taken_on
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.support import actions as support
from youthalliance.journey.support import actions_concerns as concerns
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups

pytestmark = pytest.mark.xdist_group("budgets")

TABLE = Path(__file__).with_name("query_budgets.toml")
#: A page may ask a little more once a list is no longer empty or is cut off, never something for each of its rows.
MORE = 5
ROWS = 27
#: Routes that differ by role or by what they are asked for: all their addresses count, for everybody.
BY_ROLE = {"desk", "desk-list", "triage-queue"}


def grow(world: World) -> None:
    """Make every list of the world some 30 rows long."""
    for number in range(ROWS):
        begun(world, f"New{number}", "Growth", weeks=0.1)
        reference = begun(world, f"Offered{number}", "Growth", weeks=1)
        decided(world, reference, weeks=0.9)
        cast = world.at(days=1)
        allocation.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.house])
        taken_on(world, begun(world, f"Taken{number}", "Growth", weeks=3), weeks=2.5, plan=number % 2 == 0)
    _one_long_journey(world)
    family, group = world.scenes["family"].arguments["family"], world.scenes["group"].arguments["group"]
    ben = world.at(days=1).ben
    for number in range(9):
        families.add_member(ben, family, role="related", person=None, new={"given": f"Cousin{number}", "family": "Growth"})
        groups.add_member(ben, group, new={"given": f"Friend{number}", "family": "Growth"})


def _one_long_journey(world: World) -> None:
    scene, wanda = world.scenes["supported"], world.at(days=3).wanda
    reference, plan = scene.reference, scene.arguments["plan"]
    for number in range(ROWS):
        support.set_goal(wanda, reference, plan=plan, words=f"Goal {number}")
        support.add_note(wanda, reference, text=f"Note {number}", shared=number % 2 == 0)
        support.plan_session(wanda, reference, plan=plan, begins_at=wanda.at + timedelta(hours=number))
        concerns.raise_concern(wanda, reference, what=f"Concern {number}", danger_now=False)
    visited, rafi = world.scenes["visited place"], world.at(days=3).rafi
    for number in range(ROWS):
        began_at = rafi.at - timedelta(hours=number + 3)
        support.log_visit(rafi, visited.reference, plan=visited.arguments["plan"], began_at=began_at, minutes=60, young_people=3)


def _pages(world: World) -> list[tuple[Route, str]]:
    """All pages, but for those that change the browser; of a route with many addresses the first dozen."""
    found: dict[str, list[tuple[Route, str]]] = {}
    for route, path in addresses(world):
        asked = f"{path}?q=Gro" if route.name == "find" else path
        if route.name not in CHANGES_THE_SESSION:
            found.setdefault(route.name, []).append((route, asked))
    return [page for name, pages in found.items() for page in (pages if name in BY_ROLE else pages[:12])]


class BudgetTests(WorldCase):
    """Every page before and after its lists have grown."""

    before: dict[str, int]
    after: dict[str, int]
    routes: dict[str, str]

    @classmethod
    def setUpClass(cls) -> None:
        """Count twice."""
        super().setUpClass()
        people = browsers(cls.world)
        cls.before, cls.after, cls.routes = {}, {}, {}
        for route, path in _pages(cls.world):
            for who, browser in people.items():
                seen = look(cls.world, who, browser, route, path)
                if seen.status == 200:
                    cls.before[f"{who} {path}"], cls.routes[f"{who} {path}"] = seen.queries, route.name
                    if route.name not in BY_ROLE:
                        break
        grow(cls.world)
        for route, path in _pages(cls.world):
            for who in [name for name in people if f"{name} {path}" in cls.before]:
                cls.after[f"{who} {path}"] = look(cls.world, who, people[who], route, path).queries

    def test_a_list_costs_the_same_however_long_it_is(self) -> None:
        grown = {page: (self.before[page], now) for page, now in self.after.items() if now > self.before[page] + MORE}
        assert not grown, f"One query for a list, not one for each row; (before, after): {grown}"

    def test_a_page_keeps_to_its_budget(self) -> None:
        table: dict[str, int] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["queries"]
        most: dict[str, int] = {}
        for page, now in self.after.items():
            most[self.routes[page]] = max(now, self.before[page], most.get(self.routes[page], 0))
        wrong = {route: now for route, now in most.items() if now > table.get(route, -1)}
        lines = "\n".join(f"{route} = {now}" for route, now in sorted(wrong.items()))
        assert not wrong, f"Ask less, or write what is needed into {TABLE.name}:\n{lines}"
        gone = set(table) - {self.routes[page] for page in self.after}
        assert not gone, f"Nobody opens these pages of {TABLE.name} any more: {sorted(gone)}"
