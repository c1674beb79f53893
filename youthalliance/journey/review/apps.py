"""The room as a Django application."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.review"
    label = "review"
