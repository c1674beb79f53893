"""support.add_note"""

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.stages import accepted, referred, supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def _texts(cast: Cast, name: str, reference: str) -> list[str]:
    act = getattr(cast, name)
    return [row.text for row in queries.notes_of(act, record.get(act, reference))]


def test_a_shared_note_is_read_by_all_who_support_and_a_private_one_by_its_organisation(cast: Cast) -> None:
    reference, _ = supported(cast)
    accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    actions.add_note(cast.wanda, reference, text="Spoke to school", shared=True)
    actions.add_note(cast.wanda, reference, text="Ask Marcus about Friday", shared=False)

    both = ["Ask Marcus about Friday", "Spoke to school"]
    assert _texts(cast, "wanda", reference) == _texts(cast, "marcus", reference) == both
    for name in ("rafi", "olu", "ben", "asha", "sam"):
        assert _texts(cast, name, reference) == ["Spoke to school"]


def test_an_amendment_is_a_note_of_its_own_that_points_to_the_old_one(cast: Cast) -> None:
    reference, _ = supported(cast)
    first = actions.add_note(cast.wanda, reference, text="Spoke to Mr Green", shared=True)
    actions.add_note(cast.wanda, reference, text="It was Mrs Green", shared=True, amends=first.pk)

    new, old = queries.notes_of(cast.ben, record.get(cast.ben, reference))
    assert (new.text, new.amends, old.text) == ("It was Mrs Green", old.id, "Spoke to Mr Green")


def test_nobody_amends_what_another_organisation_wrote(cast: Cast) -> None:
    reference, _ = supported(cast)
    accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    first = actions.add_note(cast.wanda, reference, text="Spoke to school", shared=True)
    with pytest.raises(Refused, match="organisation that wrote"):
        actions.add_note(cast.rafi, reference, text="No you did not", shared=True, amends=first.pk)


def test_its_line_of_history_says_that_and_not_what(cast: Cast) -> None:
    reference, _ = supported(cast)
    actions.add_note(cast.wanda, reference, text="Jordan is frightened of R.", shared=True)
    line = of_journey(record.get(cast.ben, reference).id)[0]
    assert line.sentence == "Wrote a shared note"


def test_a_note_costs_few_queries(cast: Cast) -> None:
    reference, _ = supported(cast)
    with CaptureQueriesContext(
        connection,
    ) as found:
        actions.add_note(cast.wanda, reference, text="Spoke to school", shared=True)
    work = [query["sql"] for query in found if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    assert len(work) == 4, work


def test_an_empty_note_and_the_wrong_people_are_refused(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="Write the note"):
        actions.add_note(cast.wanda, reference, text=" \n", shared=True)
    with pytest.raises(Refused, match="Only those who support"):
        actions.add_note(cast.sam, reference, text="…", shared=True)
    for name in ("eve", "tessa", "bola", "rafi"):
        with pytest.raises(Http404):
            actions.add_note(getattr(cast, name), reference, text="…", shared=True)


def test_there_are_no_notes_before_somebody_supports_it(cast: Cast) -> None:
    with pytest.raises(Refused, match="waiting for triage"):
        actions.add_note(cast.ben, referred(cast), text="…", shared=True)
