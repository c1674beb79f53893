"""The room as a Django application."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.record"
    label = "record"
