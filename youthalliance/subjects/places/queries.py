"""Reading places. Every read starts from ``visible_to``."""

from django.db.models import QuerySet
from django.http import Http404

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.subjects import reach
from youthalliance.subjects.places.models import Place


def visible_to(act: Act) -> QuerySet[Place]:
    """The places whose record this act may see; the only start of a read."""
    allowed = reach.condition(act, "place")
    return Place.objects.all() if allowed is None else Place.objects.filter(allowed)


def get(act: Act, ref: int | Place) -> Place:
    """A place, for eyes that may see it. Raises Http404 for the wrong ones."""
    return _one(visible_to(act), ref)


def for_change(act: Act, ref: int | Place) -> Place:
    """As ``get``, held still inside an action. Raises Refused for somebody whose part has ended."""
    found = _one(visible_to(act).select_for_update(), ref)
    reach.must_still_work_with(act, visible_to, found.pk)
    return found


def open_record(act: Act, ref: int | Place) -> Place:
    """As ``get``, and leaves the line that looking leaves."""
    place = get(act, ref)
    saw(act, subject=("place", place.pk))
    return place


def _one(rows: QuerySet[Place], ref: int | Place) -> Place:
    place = rows.filter(pk=ref if isinstance(ref, int) else ref.pk).first()
    if place is None:
        raise Http404("No such place.")
    return place
