"""people.set_contact_way"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import History, HistoryDetail
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people.models import ContactWay


def test_one_way_a_channel_and_history_knows_the_last(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal", contact_ways={"mobile": {"value": "07700 900123", "safe": "yes"}})
    people.set_contact_way(
        cast.asha, jamal.pk, channel="mobile", value="07700 900123", safe="no", rules_for_use="His father reads it"
    )

    way = ContactWay.objects.get()
    assert (way.safe, way.rules) == ("no", "His father reads it")
    line = History.objects.get(verb="people.set_contact_way")
    assert line.words == {"channel": "mobile phone"}
    assert HistoryDetail.objects.get(line=line.pk).detail["before"]["safe"] == "yes"


def test_safe_is_never_assumed(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal")
    assert people.set_contact_way(cast.asha, jamal.pk, channel="email", value="jamal@example.org").safe == "unknown"


def test_what_is_not_in_the_lists_is_refused(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal")
    with pytest.raises(Refused, match="way to reach"):
        people.set_contact_way(cast.asha, jamal.pk, channel="pigeon")
    with pytest.raises(Refused, match="one line"):
        people.set_contact_way(cast.asha, jamal.pk, channel="email", value="a@example.org\nBcc: b@example.org")
