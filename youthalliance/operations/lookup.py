"""`./alliance lookup postcode "DE1 2QY"`: everything this installation knows about where a postcode is."""

import argparse
import json
from typing import Any

from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError

WAYS_TO_IMPORT = "./alliance setup --pack derby, or ./alliance import boundaries FILE.geojson"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("kind", choices=("postcode",), metavar="KIND", help="what to look up: postcode")
    parser.add_argument("what", metavar="POSTCODE", help='such as "DE1 2QY"')
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to say it")


def run(options: argparse.Namespace) -> int:
    """Say what is known; 1 where the official table does not have the postcode."""
    set_up_django()
    from youthalliance.foundation.geography.postcodes import PostcodeError
    from youthalliance.foundation.geography.table import NoTable

    try:
        known = describe(options.what)
    except (PostcodeError, NoTable) as fault:
        raise OperationError(str(fault)) from fault
    print(json.dumps(known, indent=2, ensure_ascii=False) if options.format == "json" else _in_words(known))
    return 0


def describe(postcode: str) -> dict[str, Any]:
    """What is known of a postcode. What is not is None, and ``missing`` says why. Raises PostcodeError, OperationError."""
    from youthalliance.foundation.geography import postcodes

    written = postcodes.normalise(postcode)
    spot = postcodes.find(written)
    if spot is None:
        raise OperationError(
            f"The official table of {postcodes.vintage()} has no postcode {written}: check it, or go on if it is a new street."
        )
    ward, lsoa, name = _areas(written)
    known: dict[str, Any] = {
        "postcode": written,
        "latitude": spot.latitude,
        "longitude": spot.longitude,
        "council": spot.council,
        "council_name": postcodes.council_name(spot.council),
        "ward": ward and ward.code,
        "ward_name": name,
        "lsoa": lsoa and lsoa.code,
        "imd_decile": None,
        "vintages": {"postcodes": postcodes.vintage(), "ward": ward and ward.vintage, "lsoa": lsoa and lsoa.vintage},
    }
    known["missing"] = _missing(known)
    return known


def _areas(postcode: str) -> tuple[Any, Any, str | None]:
    """Ward, LSOA and the ward's name, as far as this installation has boundaries; a lookup works before it is set up."""
    from django.db import DatabaseError

    from youthalliance.foundation.geography import queries

    try:
        ward = queries.find_for_postcode("ward", postcode)
        return ward, queries.find_for_postcode("lsoa", postcode), queries.ward_name(ward.code) if ward else None
    except DatabaseError:
        return None, None, None


def _missing(known: dict[str, Any]) -> dict[str, str]:
    point = "The official table has no map point for this postcode."
    ward = f"No imported ward holds it. Bring its wards in with {WAYS_TO_IMPORT}."
    reasons = {
        "latitude": point,
        "longitude": point,
        "council": "The official table names no council for this postcode, which has probably ended.",
        "council_name": "The council is not known.",
        "ward": ward,
        "ward_name": ward,
        "lsoa": "No imported statistical area (LSOA 2021) holds it. Bring them in with ./alliance import boundaries FILE.geojson.",
        "imd_decile": "No indices of deprivation have been imported.",
    }
    return {field: reason for field, reason in reasons.items() if known[field] is None}


def _in_words(known: dict[str, Any]) -> str:
    shown = {
        "Postcode": known["postcode"],
        "Council": f"{known['council_name']} ({known['council']})" if known["council"] else None,
        "Ward": f"{known['ward_name']} ({known['ward']})" if known["ward"] else None,
        "Map point": f"{known['latitude']}, {known['longitude']}" if known["latitude"] is not None else None,
    }
    lines = [f"{name}: {value or 'not known'}" for name, value in shown.items()]
    vintages = ", ".join(f"{what} {when}" for what, when in known["vintages"].items() if when)
    return "\n".join([*lines, f"As of: {vintages}", *dict.fromkeys(known["missing"].values())])
