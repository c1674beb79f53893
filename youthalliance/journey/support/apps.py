"""The room as a Django application."""

from django.apps import AppConfig


class SupportConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.support"
    label = "support"
