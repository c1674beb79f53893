"""What docs/reference says equals what the code says, and no published address disappears."""

import re

import pytest
from django.urls import Resolver404, resolve

from tests.house_rules.house import ROOT
from youthalliance.operations import reference


@pytest.mark.parametrize("name", reference.PAGES)
def test_a_page_of_the_reference_equals_the_code(name: str) -> None:
    written = reference.FOLDER / name
    assert written.is_file() and written.read_text(encoding="utf-8") == reference.page(name), (
        f"docs/reference/{name} is not what the code says now. Run: python -m youthalliance.operations.reference"
    )


def test_no_published_address_has_disappeared() -> None:
    gone = []
    for line in (ROOT / "docs" / "published-addresses.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            try:
                resolve(line)
            except Resolver404:
                gone.append(line)
    assert not gone, f"People hold links to these: keep them, or redirect: {gone}"


def test_every_folder_of_the_house_stands_in_the_tour() -> None:
    tour = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
    rooms = ["journey/" + stage for stage in ("intake", "triage", "allocation", "support", "review", "moving_on", "record")]
    rooms += [
        "foundation/acts",
        "foundation/access",
        "foundation/words",
        "foundation/mail",
        "subjects/people",
        "network/partners",
        "desks",
    ]
    missing = [room for room in rooms if room not in tour]
    assert not missing, f"docs/tour.md does not come past {missing}."


def test_every_link_in_the_docs_leads_somewhere() -> None:
    broken = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)} -> {target}")
    assert not broken, f"Mend these links: {broken}"
