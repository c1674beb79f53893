"""What may be known of a place, made fit to keep. The ward follows from where the place is."""

from typing import Any

from youthalliance.foundation.acts import Refused
from youthalliance.foundation.geography import postcodes, shapes
from youthalliance.foundation.geography import queries as geography
from youthalliance.subjects import clean

#: Every field that may be given, with its name in a line of history.
CALLED = {
    "called": "name",
    "description": "description",
    "when_it_happens": "when it happens",
    "latitude": "map point",
    "longitude": "map point",
    "area": "drawn area",
    "postcode": "postcode",
    "ward": "ward",
}
#: The fields that say where it is; the ward is derived anew when any of them changes.
WHERE = ("latitude", "longitude", "area", "postcode")


def fit(given: dict[str, Any]) -> dict[str, Any]:
    """The same facts, cleaned, with the ward where they say where the place is.

    Raises Refused with a sentence for a person, TypeError for a field that does not exist.
    """
    if wrong := set(given) - set(CALLED):
        raise TypeError(f"A place has no field {min(wrong)}.")
    made = {field: _TEXTS[field](value) for field, value in given.items() if field in _TEXTS}
    try:
        made |= _where(given)
    except ValueError as fault:
        raise Refused(str(fault)) from None
    if given.get("ward") and not made.get("ward"):
        made["ward"] = clean.line(given["ward"], called="the ward", at_most=9)
    return made


_TEXTS = {
    "called": lambda value: clean.required(
        clean.line(value, called="the name of the place"), "Say what you call the place, such as the tunnel by the station."
    ),
    "description": lambda value: clean.words(value, called="the description"),
    "when_it_happens": lambda value: clean.words(value, called="when it happens", at_most=1_000),
}


def _where(given: dict[str, Any]) -> dict[str, Any]:
    if not set(given) & set(WHERE):
        return {}
    made: dict[str, Any] = {}
    area = shapes.read_area(given["area"]) if given.get("area") else None
    if "area" in given:
        made["area"] = area.geometry if area else None
    latitude, longitude = given.get("latitude"), given.get("longitude")
    if latitude is not None and longitude is not None:
        made["latitude"], made["longitude"] = shapes.read_point(latitude, longitude)
    elif latitude is not None or longitude is not None:
        raise Refused("A map point needs both a latitude and a longitude. Give both, or neither.")
    elif area is not None:
        made["latitude"], made["longitude"] = area.latitude, area.longitude
    elif "latitude" in given:
        made["latitude"] = made["longitude"] = None
    if "postcode" in given:
        made["postcode"] = postcodes.normalise(given["postcode"]) if given["postcode"] else ""
    return made | {"ward": _ward(area, made.get("latitude"), made.get("longitude"), made.get("postcode", ""))}


def _ward(area: shapes.Area | None, latitude: float | None, longitude: float | None, postcode: str) -> str:
    """An area says it best, then a point, then a postcode; empty where no boundary that was imported holds it."""
    if area is not None and (ward := geography.ward_for_area(area)):
        return ward
    if latitude is not None and longitude is not None and (ward := geography.ward_for_point(latitude, longitude)):
        return ward
    return (geography.ward_for_postcode(postcode) if postcode else None) or ""
