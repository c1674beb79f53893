"""The room as a Django application."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.record"
    label = "record"

    def ready(self) -> None:
        """Tell the rooms below which subjects a journey opens."""
        from youthalliance.journey.record import reach

        reach.register()
