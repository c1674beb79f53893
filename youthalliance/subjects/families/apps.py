"""The room as a Django application."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.families"
    label = "families"

    def ready(self) -> None:
        """Whoever may see a family may see its members."""
        from youthalliance.subjects import reach
        from youthalliance.subjects.families import queries

        reach.open_way("person", "family", queries.open_people)
