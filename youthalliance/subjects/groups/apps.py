"""The room as a Django application."""

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.groups"
    label = "groups"
