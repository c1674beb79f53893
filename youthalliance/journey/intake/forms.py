"""The forms about whom or where a request is: one for each question page."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from youthalliance.foundation.geography import shapes
from youthalliance.foundation.words import text
from youthalliance.journey.intake.asking import AnswerForm
from youthalliance.journey.intake.choices import Door, FamilyPart
from youthalliance.journey.intake.says import Says
from youthalliance.shell.fields import BirthDate, Choice, Line, NameField, PostcodeField, Tick, Whole, Words

_WHO = (
    ("person", Says("A child or young person", parent="My child")),
    ("family", Says("A family", parent="My family")),
    ("place", Says("A place")),
    ("group", Says("A group of young people")),
)
MEMBERS = 12
"""How many members of a family can be written on one page; more are named in the words that follow."""
OLDEST = 120


class AboutForm(AnswerForm):
    """Who or where it is about."""

    kind = Choice("", choices=[], missing="Choose who or where this is about")

    def shape(self) -> None:
        """A parent asks for their child or their family."""
        kinds = ("person", "family") if self.answers.door == Door.PARENT else ("person", "family", "place", "group")
        field: Any = self.fields["kind"]
        field.choices = [(kind, said.to(self.answers.voice)) for kind, said in _WHO if kind in kinds]


class NameForm(AnswerForm):
    """The name of a person."""

    given = NameField("First names", called="the first name")
    family = NameField("Last name", called="the last name")
    known_as = NameField("What they like to be called, if that is different", called="the name they like to be called")
    unknown = Tick("I do not know their name")

    def clean(self) -> None:
        """A name, or that it is not known."""
        found = self.cleaned_data
        if not any(found.get(name) for name in ("given", "family", "known_as")) and not found.get("unknown"):
            which = "your" if self.answers.voice.own else "a"
            self.need("given", f"Write {which} first name, or tick ‘{self.fields['unknown'].label}’")


class AgeForm(AnswerForm):
    """How old somebody is, exactly or about."""

    how = Choice(
        "",
        choices=[("born", "I know the date of birth"), ("about", "I know roughly"), ("unknown", "I do not know")],
        missing="Choose one of the answers",
    )
    born_on = BirthDate(called="the date of birth")
    years = Whole("About how old?", called="the age", most=OLDEST, hint="In years, such as 14")
    reveals = {"how": {"born": ["born_on"], "about": ["years"]}}

    def shape(self) -> None:
        """In the first person for a young person."""
        if self.answers.voice.own:
            field: Any = self.fields["how"]
            field.choices = [("born", "My date of birth"), ("about", "My age"), ("unknown", "I would rather not say")]
            self.fields["years"].label = "How old are you?"

    def clean(self) -> None:
        """What was chosen must be filled in; what was not chosen is left out."""
        found = self.cleaned_data
        wanted = {"born": "born_on", "about": "years"}.get(found.get("how", ""))
        for name, sentence in (
            ("born_on", "Write the date of birth, such as 27 3 2009"),
            ("years", "Write the age in figures, such as 14"),
        ):
            if name == wanted:
                self.need(name, sentence)
            elif "how" not in self.errors:
                self.errors.pop(name, None)
                found[name] = None


class HomeForm(AnswerForm):
    """Where somebody lives."""

    how = Choice(
        "",
        choices=[("address", "At an address, or somewhere in a postcode"), ("none", "Nowhere fixed"), ("unknown", "I do not know")],
        missing="Choose one of the answers",
    )
    address = Words("Address", at_most=500, called="the address", hint="House, street and town, as much as you know")
    postcode = PostcodeField("Postcode", called="the postcode")
    protected = Tick("Nobody may be told this address", hint="Tick this if somebody could come to harm if it became known")
    reveals = {"how": {"address": ["address", "postcode", "protected"]}}

    def shape(self) -> None:
        """In the first person for a young person."""
        if self.answers.voice.own:
            field: Any = self.fields["how"]
            field.choices = [
                ("address", "At an address, or somewhere in a postcode"),
                ("none", "I move around, or have nowhere to live"),
                ("unknown", "I would rather not say"),
            ]

    def clean(self) -> None:
        """An address needs at least a postcode or a street."""
        found = self.cleaned_data
        if found.get("how") == "address":
            if not found.get("address"):
                self.need("postcode", "Write a postcode, or as much of the address as you know")
        elif "how" not in self.errors:
            for name in ("address", "postcode"):
                self.errors.pop(name, None)
                found[name] = ""
            found["protected"] = False

    def keep(self) -> dict[str, Any]:
        """And whether the official table has the postcode, so that whoever wrote it is told."""
        field: Any = self.fields["postcode"]
        return {**super().keep(), "warning": field.warning if self.cleaned_data.get("postcode") else ""}


class SchoolForm(AnswerForm):
    """Where somebody learns or works."""

    how = Choice(
        "",
        choices=[
            ("named", "At a school, college, training or work"),
            ("none", "Nowhere at the moment"),
            ("unknown", "I do not know"),
        ],
        missing="Choose one of the answers",
    )
    school = Line("Its name", at_most=120, called="the name of the school")
    reveals = {"how": {"named": ["school"]}}

    def shape(self) -> None:
        """In the first person for a young person."""
        if self.answers.voice.own:
            field: Any = self.fields["how"]
            field.choices = [
                ("named", "I go to school, college, training or work"),
                ("none", "Nowhere at the moment"),
                ("unknown", "I would rather not say"),
            ]

    def clean(self) -> None:
        """Its name, where it was chosen."""
        if self.cleaned_data.get("how") == "named":
            self.need("school", "Write the name of the school, college, training or work")
        elif "how" not in self.errors:
            self.errors.pop("school", None)
            self.cleaned_data["school"] = ""


class FamilyForm(AnswerForm):
    """What a family is called."""

    called = Line(
        "",
        missing="Write a name for the family, such as the Rivers family",
        called="the name of the family",
        hint="A last name is enough, such as Rivers",
    )


class MembersForm(AnswerForm):
    """Who is in a family: a row for each, as many as are filled."""

    most = MEMBERS
    rows = 0

    def shape(self) -> None:
        """As many rows as are kept or were sent, and a few empty ones."""
        sent = [number for number in range(1, MEMBERS + 1) if f"given_{number}" in self.data] if self.is_bound else []
        kept = len(self.answers.get("members", "members", []))
        rows = max(len(sent), kept + 1 if self.is_bound else kept + 2, 3)
        if self.is_bound and "more" in self.data:
            rows += 2
        self.rows = min(rows, MEMBERS)
        for number in range(1, self.rows + 1):
            self.fields[f"given_{number}"] = NameField("First names", called=f"the first name of person {number}")
            self.fields[f"family_{number}"] = NameField("Last name", called=f"the last name of person {number}")
            self.fields[f"years_{number}"] = Whole("About how old", called=f"the age of person {number}", most=OLDEST)
            self.fields[f"part_{number}"] = Choice(
                "What they are in the family", choices=[("", "Choose"), *FamilyPart.choices], widget=forms.Select
            )
            self.fields[f"elsewhere_{number}"] = Tick("Lives somewhere else")
        self._fill(self.answers.get("members", "members", []))

    def _fill(self, members: list[dict[str, Any]]) -> None:
        for number, member in enumerate(members[: self.rows], 1):
            for name, value in member.items():
                self.initial[f"{name}_{number}"] = value
                self.fields[f"{name}_{number}"].initial = value

    def groups(self) -> list[list[Any]]:
        """The fields row by row, for the page."""
        return [
            [self[f"{name}_{number}"] for name in ("given", "family", "years", "part", "elsewhere")]
            for number in range(1, self.rows + 1)
        ]

    def clean(self) -> None:
        """A row with anything in it needs a name and a part."""
        for number in range(1, self.rows + 1):
            found = {name: self.cleaned_data.get(f"{name}_{number}") for name in ("given", "family", "years", "part")}
            if any(value not in (None, "") for value in found.values()):
                if not found["family"]:
                    self.need(f"given_{number}", f"Write a first name for person {number}, or empty the row")
                self.need(f"part_{number}", f"Choose what person {number} is in the family")

    def keep(self) -> dict[str, Any]:
        """The filled rows, in order."""
        rows = (
            {name: self.cleaned_data.get(f"{name}_{number}") for name in ("given", "family", "years", "part", "elsewhere")}
            for number in range(1, self.rows + 1)
        )
        return {"members": [row for row in rows if row["given"] or row["family"]]}


class PlaceForm(AnswerForm):
    """Which place it is."""

    called = Line(
        "What is it called?",
        missing="Write what the place is called, such as the park behind the library",
        called="the name of the place",
        hint="Such as the park behind the library",
    )
    description = Words("How would somebody find it?", at_most=2_000, called="how to find it")
    postcode = PostcodeField("A postcode close to it, if you know one", called="the postcode")
    point = Line(
        "Where it is on the map, if your phone shows it",
        called="the point on the map",
        hint="Two numbers with a comma between, such as 52.9225, -1.4746. Most maps show them on a long press.",
        at_most=60,
    )

    def clean_point(self) -> str:
        """A point in the United Kingdom, latitude first, as maps show it."""
        said = str(self.cleaned_data["point"])
        if not said:
            return ""
        latitude, _, longitude = said.partition(",")
        try:
            point = shapes.read_point(latitude.strip(), longitude.strip())
        except shapes.ShapeError as fault:
            raise ValidationError(str(fault)) from None
        return f"{point[0]:.6f}, {point[1]:.6f}"

    def keep(self) -> dict[str, Any]:
        """And whether the official table has the postcode."""
        field: Any = self.fields["postcode"]
        return {**super().keep(), "warning": field.warning if self.cleaned_data.get("postcode") else ""}


class WhenForm(AnswerForm):
    """When things happen at a place."""

    when = Words("", at_most=2_000, called="when it happens")


class GroupForm(AnswerForm):
    """What holds a group together, and how many belong to it."""

    called = Line(
        "What do you call them?",
        missing="Write what you call the group, such as the skate-park lads",
        called="the name of the group",
        hint="Such as year 9 boys at lunch, or the skate-park group",
    )
    kind = Choice(
        "What kind of group is it?",
        choices=[("peer_group", "Friends, or young people seen together"), ("cohort", "A class, year or other set from one place")],
        missing="Choose what kind of group it is",
    )
    many = Whole("About how many belong to it?", called="how many", most=500, hint="Leave this empty if you do not know")


class NamedForm(AnswerForm):
    """The members of a group whose names are known, one a line."""

    names = Words("", at_most=4_000, called="the list of names")

    def clean_names(self) -> str:
        """Each line is a name."""
        said = str(self.cleaned_data["names"])
        for number, line in enumerate(said.splitlines(), 1):
            try:
                text.name(line, at_most=120, called=f"name {number}")
            except ValueError as fault:
                self.add_error("names", str(fault))
                break
        return said
