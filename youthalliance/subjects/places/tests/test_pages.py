"""The pages of a place's record."""

import json

from django.urls import reverse

from tests.cast import Cast
from tests.pages import signed_in
from tests.scenes import referred
from youthalliance.foundation.acts.models import Seen
from youthalliance.subjects.places import actions as places
from youthalliance.subjects.places.models import Place


def test_the_page_draws_the_place_in_its_ward(cast: Cast, wards: None) -> None:
    tunnel = places.add(cast.tessa, called="The <i>tunnel", latitude=52.95, longitude=-1.45, when_it_happens="Fridays after dark")
    referred(cast, "place", tunnel.pk)
    shown = signed_in("parveen").get(reverse("place", args=[tunnel.pk])).content.decode()
    for words in (
        "In Westfield ward",
        "<svg",
        "the point is marked in the middle of Westfield ward",
        "Fridays after dark",
        "/journeys/YA-",
    ):
        assert words in shown, words
    assert "<i>" not in shown
    assert Seen.objects.filter(subject_kind="place", subject=tunnel.pk).count() == 1


def test_a_place_without_a_point_has_no_map(cast: Cast) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel", postcode="DE1 2QY")
    shown = signed_in("asha").get(reverse("place", args=[tunnel.pk])).content.decode()
    assert "the nearest postcode is DE1 2QY" in shown
    assert "<svg" not in shown


def test_the_wrong_eyes_find_no_such_page(cast: Cast) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel")
    referred(cast, "place", tunnel.pk)
    for name in ("tessa", "eve", "ben", "bola"):
        for page in ("place", "place-change", "place-where"):
            assert signed_in(name).get(reverse(page, args=[tunnel.pk])).status_code == 404


def test_the_place_is_corrected_and_moved(cast: Cast, wards: None) -> None:
    tunnel = places.add(cast.tessa, called="The tunnel")
    client, where = signed_in("asha"), reverse("place-where", args=[tunnel.pk])
    client.post(
        reverse("place-change", args=[tunnel.pk]), {"called": "The old tunnel", "description": "Fires", "when_it_happens": ""}
    )
    assert Place.objects.get().called == "The old tunnel"

    swapped = client.post(where, {"latitude": "-1.45", "longitude": "52.95"})
    assert "look swapped" in swapped.content.decode()
    assert 'value="-1.45"' in swapped.content.decode()
    client.post(where, {"latitude": "52.95", "longitude": "-1.35"})
    assert Place.objects.get().ward == "E05000002"
    ring = [[-1.46, 52.94], [-1.44, 52.94], [-1.44, 52.96], [-1.46, 52.96], [-1.46, 52.94]]
    client.post(where, {"area": json.dumps({"type": "Polygon", "coordinates": [ring]})})
    assert Place.objects.get().ward == "E05000001"
    assert client.get(where).status_code == 200
