"""Changing what is known of a place."""

from typing import Any

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.subjects.places import known as facts
from youthalliance.subjects.places import queries, rules
from youthalliance.subjects.places.models import Place


@action("places.add", may=rules.may_add, says="Added a place", moves=False)
def add(act: Act, /, *, called: str, **known: Any) -> Place:
    """Add a place. ``known`` are further fields of Place: a point or area, a postcode, when it happens; never a person."""
    place = Place.objects.create(made_at=act.at, **facts.fit({"called": called} | known))
    tell(subject=("place", place.pk))
    return place


@action("places.correct", may=rules.may_correct, about=queries.for_change, says="Corrected a place's {what}", moves=False)
def correct(act: Act, /, place: Place, **changed: Any) -> Place:
    """Correct what is known of a place. History keeps what stood there before. Raises Refused where nothing would change.

    Where it is, is corrected as a whole: point, area and postcode that are not given stay as they are.
    """
    if set(changed) & set(facts.WHERE):
        changed = {field: getattr(place, field) for field in facts.WHERE} | changed
    fitted = facts.fit(changed)
    before = {field: getattr(place, field) for field in fitted}
    after = {field: value for field, value in fitted.items() if before[field] != value}
    if not after:
        raise Refused("Nothing was changed: everything is as it already stood. Change what is wrong, or go back.")
    Place.objects.filter(pk=place.pk).update(**after)
    tell(
        subject=("place", place.pk),
        what=", ".join(dict.fromkeys(facts.CALLED[field] for field in after)),
        detail={"before": {field: before[field] for field in after}, "after": after},
    )
    place.refresh_from_db()
    return place
