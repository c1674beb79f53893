"""The room as a Django application."""

from django.apps import AppConfig


class TriageConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.triage"
    label = "triage"
