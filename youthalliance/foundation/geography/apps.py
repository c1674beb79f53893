"""The room as a Django application."""

from django.apps import AppConfig


class GeographyConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.geography"
    label = "geography"
