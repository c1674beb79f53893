"""Finished drafts by the hundred, ready for the last press of submit."""

import secrets
from typing import Any

from youthalliance.foundation.acts import Act, action
from youthalliance.journey.intake import actions_drafts
from youthalliance.journey.intake.models import Draft
from youthalliance.journey.intake.queries import HANDLE
from youthalliance.operations.benchmarks.population import FAMILY, GIVEN, Staff, may_populate

#: What a teacher with an account answers about one young person.
_ANSWERS: dict[str, dict[str, Any]] = {
    "about": {"kind": "person"},
    "age": {"how": "about", "born_on": None, "years": 14},
    "home": {"how": "address", "address": "12 Larch Road", "postcode": "DE23 8BA", "protected": False, "warning": ""},
    "school": {"how": "school", "school": "Hillside School"},
    "themes": {"themes": ["education-and-employment", "health-and-wellbeing"]},
    "why": {
        "why": "Has stopped coming to lessons since half-term and is seen in town with older young people most afternoons. " * 3
    },
    "working": {"working": "Is good with younger children and never misses football."},
    "tried": {"tried": "A report card, and a meeting with the family.", "others": "The school nurse."},
    "consent": {"consent": "parent", "why_not": ""},
    "told": {"told": "yes", "words": ""},
    "contact": {"ways": ["mobile"]},
    "contact-details": {"mobile_value": "07700 900123", "mobile_rules": "After four o’clock", "never": ""},
    "you": {"agency": "school", "phone": "", "name": "", "organisation": "", "email": ""},
}


def make_drafts(staff: Staff, count: int) -> list[str]:
    """The handles of so many finished drafts of the manager's, all about somebody else."""
    token = actions_drafts.begin_draft(staff.manager, door="professional")
    for slug, kept in _ANSWERS.items():
        actions_drafts.keep_draft(staff.manager, token=token, slug=slug, kept=kept)
    return [made[:HANDLE] for made in _copy(staff.manager.automatic(), token=token, count=count)]


@action("bench.drafts", may=may_populate, says="Made drafts for measuring", moves=False, quiet="drafts are nobody's record yet")
def _copy(act: Act, *, token: str, count: int) -> list[str]:
    first = Draft.objects.get(token=token)
    made = [
        Draft(
            token=secrets.token_urlsafe(32), door=first.door, user_id=first.user_id, organisation_id=first.organisation_id,
            answers={**first.answers, "name": {"given": GIVEN[turn % len(GIVEN)], "family": FAMILY[turn % len(FAMILY)], "known_as": "", "unknown": False}},
            made_at=act.at, changed_at=act.at,
        )
        for turn in range(count)
    ]  # fmt: skip
    Draft.objects.bulk_create(made)
    return [draft.token for draft in made]
