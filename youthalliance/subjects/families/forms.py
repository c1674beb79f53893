"""What people type about a family."""

from django import forms

from youthalliance.shell import fields
from youthalliance.subjects.families.terms import FamilyRole
from youthalliance.subjects.people.forms import Somebody


class AboutFamily(forms.Form):
    """The family as a whole."""

    called = fields.Line("What do you call this family?", called="the family's name", missing="Say what you call this family")
    notes = fields.Words("Notes", called="the notes", hint="What holds for the family as a whole.", at_most=4_000)


class Part(forms.Form):
    """What somebody is in the family."""

    role = fields.Choice("What are they in the family?", choices=FamilyRole.choices, missing="Choose what they are in the family")
    lives_with_family = fields.Tick("They live with the family")


class NewMember(Somebody, Part):
    """Somebody to add, and what they are in the family."""

    field_order = ("person", "given", "family", "born_on", "age", "role", "lives_with_family")
