"""The room as a Django application."""

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.subjects.groups"
    label = "groups"

    def ready(self) -> None:
        """Whoever may see a group may see its named members."""
        from youthalliance.subjects import reach
        from youthalliance.subjects.groups import queries

        reach.open_way("person", "group", queries.open_people)
