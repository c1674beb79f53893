"""Changing what is known of a place."""

from typing import Any

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.subjects.places import rules
from youthalliance.subjects.places.models import Place


@action("places.add", may=rules.may_add, says="Added a place", moves=False)
def add(act: Act, /, *, called: str, **known: Any) -> Place:
    """Add a place. ``known`` are further fields of Place, such as latitude and longitude or when it happens."""
    place = Place.objects.create(called=called, made_at=act.at, **known)
    tell(subject=("place", place.pk))
    return place
