"""The buttons of the journey's page."""

from youthalliance.desks.journey import buttons


def test_every_button_leads_to_a_page() -> None:
    assert [verb for verb, (_, below) in buttons._VERBS.items() if not buttons._leads_somewhere(verb, below)] == []
