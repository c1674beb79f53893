"""The room as a Django application."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.network.partners"
    label = "partners"
