"""What people type about a group."""

from django import forms

from youthalliance.shell import fields
from youthalliance.subjects.groups.terms import GroupKind
from youthalliance.subjects.people.forms import Somebody


class AboutGroup(forms.Form):
    """The group as a whole."""

    called = fields.Line("What do you call this group?", called="the group's name", missing="Say what you call this group")
    kind = fields.Choice(
        "What holds it together?", choices=GroupKind.choices, missing="Choose whether it is a peer group or a cohort"
    )
    description = fields.Words(
        "Description", called="the description", hint="Where and when they are seen together.", at_most=4_000
    )
    unnamed = fields.Whole(
        "How many belong to it whom nobody has named?", called="the number", missing="Say how many, 0 if all are named", most=500
    )


class NewMember(Somebody):
    """Somebody to name as a member."""

    was_unnamed = fields.Tick("They were counted among those without a name")
