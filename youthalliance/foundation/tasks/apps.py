"""The room as a Django application."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.tasks"
    label = "background"
