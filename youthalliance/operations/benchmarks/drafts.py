"""Finished drafts by the thousand, ready for the last press of submit."""

from youthalliance.operations.benchmarks.population import Staff


def make_drafts(staff: Staff, count: int) -> list[str]:
    """Tokens of so many drafts."""
    raise NotImplementedError
