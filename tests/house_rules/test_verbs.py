"""Every action has a rule, a history label and a test, and stands in the story or says why not."""

import pytest

from tests.house_rules.house import PRODUCT, load_every_room
from youthalliance.foundation.acts import verbs
from youthalliance.foundation.acts.verb import Verb
from youthalliance.journey import story

load_every_room()


def _room(verb: Verb) -> str:
    return verb.module.split(".actions")[0]


@pytest.mark.parametrize("verb", verbs.values(), ids=lambda verb: verb.name)
def test_an_action_has_rule_label_and_test(verb: Verb) -> None:
    assert verb.may.__module__.endswith(".rules"), f"{verb.name}: write its rule in the room's rules.py."
    assert verb.says[:1].isupper() or verb.says.startswith("{partner}"), f"{verb.name}: say in words what it did, for the timeline."
    room = PRODUCT.joinpath(*_room(verb).split(".")[1:])
    wanted = f"test_{verb.name.split('.')[1]}.py"
    found = list(room.rglob(f"tests/{wanted}"))
    assert found, f"{verb.name} has no test. Write {room.relative_to(PRODUCT.parent)}/tests/{wanted}."
    assert f"{verb.name.split('.')[1]}(" in found[0].read_text(encoding="utf-8"), f"{found[0].name} never calls {verb.name}."


@pytest.mark.parametrize("verb", [verb for verb in verbs.values() if ".journey." in verb.module], ids=lambda verb: verb.name)
def test_a_journey_verb_stands_in_the_story_or_says_why_not(verb: Verb) -> None:
    assert verb.name in story.verbs() or verb.quiet or story.ASIDE.get(verb.name), (
        f"{verb.name} is not in story.py. Put it into a state's row, or say in ASIDE why it has none."
    )


def test_every_verb_of_the_story_exists() -> None:
    missing = sorted(story.verbs() - set(verbs))
    assert not missing, f"The story promises what nobody can do: {missing}."
