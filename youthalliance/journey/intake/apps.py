"""The room as a Django application."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.intake"
    label = "intake"
