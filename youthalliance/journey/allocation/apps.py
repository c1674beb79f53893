"""The room as a Django application."""

from django.apps import AppConfig


class AllocationConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.allocation"
    label = "allocation"
