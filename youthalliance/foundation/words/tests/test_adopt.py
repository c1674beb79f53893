"""Taking over a pack."""

from dataclasses import replace

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.words import actions, queries
from youthalliance.operations import packs


@pytest.mark.django_db
def test_a_pack_gives_the_alliance_its_words() -> None:
    pack = packs.load("derby")

    actions.adopt(clock(), pack=pack)

    own = queries.own()
    assert own.name == pack.name
    assert list(own.themes) == [theme.slug for theme in pack.themes]
    assert list(own.levels) == [level.slug for level in pack.levels]
    assert own.promise("offer_reply") == pack.promises.offer_reply


@pytest.mark.django_db
def test_adopting_again_changes_words_and_doubles_nothing() -> None:
    pack = packs.load("derby")
    first = actions.adopt(clock(), pack=pack)

    again = actions.adopt(clock(), pack=replace(pack, name="Another name"))

    assert again.pk == first.pk
    assert queries.own().name == "Another name"
    assert len(queries.own().themes) == len(pack.themes)


def test_a_worker_cannot_adopt_a_pack(cast: Cast) -> None:
    with pytest.raises(Refused, match="coordinator"):
        actions.adopt(cast.wanda, pack=packs.load("derby"))
