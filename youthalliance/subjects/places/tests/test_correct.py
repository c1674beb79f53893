"""places.correct"""

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import History
from youthalliance.subjects.places import actions as places


def test_the_ward_is_derived_anew_when_the_place_moves(cast: Cast, wards: None) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel", latitude=52.95, longitude=-1.45)
    moved = places.correct(cast.asha, tunnel.pk, longitude="-1.35")
    assert (moved.latitude, moved.longitude, moved.ward) == (52.95, -1.35, "E05000002")
    assert History.objects.get(verb="places.correct").words == {"what": "map point, ward"}

    nowhere = places.correct(cast.asha, tunnel.pk, latitude=None, longitude=None)
    assert (nowhere.latitude, nowhere.ward) == (None, "")


def test_words_are_corrected_without_moving_it(cast: Cast, wards: None) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel", latitude=52.95, longitude=-1.45)
    assert places.correct(cast.asha, tunnel.pk, called="The old tunnel").ward == "E05000001"
    with pytest.raises(Refused, match="Nothing was changed"):
        places.correct(cast.asha, tunnel.pk, called="The old tunnel")


def test_the_wrong_eyes_find_no_place(cast: Cast) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel")
    for act in (cast.eve, cast.tessa, cast.bola, cast.parveen):
        with pytest.raises(Http404):
            places.correct(act, tunnel.pk, called="Mine")
