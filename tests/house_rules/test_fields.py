"""Every model field declares how sensitive it is, on what basis it is held and how long."""

from collections import Counter

import pytest
from django.db.models import Model

from tests.house_rules.house import models
from youthalliance.foundation.privacy.declarations import Held


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label)
def test_every_field_is_declared_once(model: type[Model]) -> None:
    held = getattr(model, "held", None)
    assert isinstance(held, Held), (
        f"{model._meta.label} declares nothing. Give it held = Held(basis, keep, plain=…, identifying=…, special=…)."
    )

    declared = Counter(held.declared())
    names = {field.name for field in model._meta.get_fields() if field.concrete}
    assert not names - set(declared), f"Say of {model._meta.label} what these are for: {sorted(names - set(declared))}."
    assert not set(declared) - names, f"{model._meta.label} declares what it does not have: {sorted(set(declared) - names)}."
    assert not [name for name, times in declared.items() if times > 1], f"{model._meta.label} declares a field twice."
