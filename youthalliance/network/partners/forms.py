"""What the register's pages ask for."""

from typing import Any

from django import forms

from youthalliance.network.partners.queries import Known, Places
from youthalliance.shell.fields import Whole


class PlacesForm(forms.Form):
    """How many places there are for one intervention. All empty means that the partner does not do it."""

    available = Whole("Free now", called="the number of free places", most=10_000)
    maximum = Whole("In all", called="the number of places", most=10_000)
    wait_days = Whole("Wait in days", called="the wait", most=730)

    def __init__(self, data: Any, *, about: Known, now: Places | None) -> None:
        self.about, self.now = about, now
        before = {"available": now.available, "maximum": now.maximum, "wait_days": now.wait_days or None} if now else {}
        super().__init__(data, prefix=about.slug, initial=before)

    def clean(self) -> None:
        """Both numbers or none, and no more free than there are."""
        if self.errors:
            return
        free, most = self.cleaned_data["available"], self.cleaned_data["maximum"]
        if free is None and most is None and self.now is None:
            return
        if most is None:
            self.add_error("maximum", f"{self.about.name}: write how many places you have in all")
        elif free is None:
            self.add_error("available", f"{self.about.name}: write how many places are free now, 0 for none")
        elif free > most:
            self.add_error("available", f"{self.about.name}: no more than {most} can be free")

    @property
    def changes(self) -> dict[str, int] | None:
        """What to say anew, or None where nothing is different."""
        if not self.has_changed() or self.cleaned_data["maximum"] is None:
            return None
        return {name: self.cleaned_data[name] or 0 for name in ("available", "maximum", "wait_days")}
