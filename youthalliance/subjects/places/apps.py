"""The room as a Django application."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.places"
    label = "places"
