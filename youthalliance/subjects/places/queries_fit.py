"""What finding a partner needs to know of a place."""

from youthalliance.subjects.fit import Fit
from youthalliance.subjects.places.models import Place


def fit(place: int) -> Fit:
    """Its ward."""
    return Fit(ward=Place.objects.filter(pk=place).values_list("ward", flat=True).get())


def called(place: int) -> str:
    """What people call the place: it names nobody."""
    return Place.objects.filter(pk=place).values_list("called", flat=True).get()
