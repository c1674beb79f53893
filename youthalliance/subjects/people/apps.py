"""The room as a Django application."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.people"
    label = "people"
