"""The room as a Django application."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.families"
    label = "families"
