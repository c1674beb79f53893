"""The room as a Django application."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class TasksConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.tasks"
    label = "background"

    def ready(self) -> None:
        """Every room's ``tasks.py`` registers its clock work."""
        from youthalliance.foundation.tasks import worker  # noqa: F401 - its own sweep

        autodiscover_modules("tasks")
