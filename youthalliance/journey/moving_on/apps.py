"""The room as a Django application."""

from django.apps import AppConfig


class MovingOnConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.moving_on"
    label = "moving_on"
