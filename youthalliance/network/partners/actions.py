"""Changing what the alliance and its partners offer."""

from collections.abc import Iterable

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.foundation.words import pack
from youthalliance.network.partners import rules
from youthalliance.network.partners.models import Intervention


@action("partners.describe_interventions", may=rules.may_describe_interventions, says="Described {number} interventions")
def describe_interventions(act: Act, *, interventions: Iterable[pack.Intervention]) -> None:
    """Take over what can be done from a pack. One that left the pack stays, because journeys may name it."""
    number = 0
    for number, one in enumerate(interventions, start=1):
        described = {
            "name": one.name, "kinds": list(one.serves), "levels": list(one.levels), "rhythm": one.rhythm,
            "review_days": one.review_days, "unit": one.units, "position": number,
        }  # fmt: skip
        Intervention.objects.update_or_create(slug=one.slug, defaults=described)
    tell(subject=("alliance", 0), number=number)
