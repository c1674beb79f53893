"""What people type about a place."""

from typing import Any

from django import forms

from youthalliance.shell import fields


class AboutPlace(forms.Form):
    """What it is called, what goes on there and when."""

    called = fields.Line("What do you call this place?", called="the name of the place", missing="Say what you call this place")
    description = fields.Words(
        "What goes on there", called="the description", at_most=4_000,
        hint="Write about the place. Do not name anybody: a person who needs help gets a record of their own.",
    )  # fmt: skip
    when_it_happens = fields.Words("When does it happen?", called="when it happens", hint="Days, hours, seasons.", at_most=1_000)


class WhereIsIt(forms.Form):
    """A point, an area drawn elsewhere, or a postcode nearby."""

    postcode = fields.PostcodeField("Nearest postcode", called="the postcode")
    latitude = fields.Line(
        "Latitude", called="the latitude", hint="In degrees, such as 52.9167. Most maps show it on a long press.", at_most=24
    )
    longitude = fields.Line("Longitude", called="the longitude", hint="In degrees, such as -1.4097.", at_most=24)
    area = fields.Words(
        "Drawn area",
        called="the drawn area",
        hint="A GeoJSON polygon, as map programs save it. Leave it empty for a point.",
        at_most=200_000,
    )

    def where(self) -> dict[str, Any]:
        """The answers as ``places.correct`` takes them."""
        answers = self.cleaned_data
        return {field: answers[field] or None for field in ("latitude", "longitude", "area")} | {"postcode": answers["postcode"]}
