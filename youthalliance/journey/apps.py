"""The journey as a Django application: its story and its derived status join the door for change."""

from django.apps import AppConfig


class JourneyConfig(AppConfig):
    """Registers what brings the status row up to date, and the story's own check before every rule."""

    name = "youthalliance.journey"
    label = "journey"

    def ready(self) -> None:
        """Join the door."""
        from youthalliance.foundation.acts import door
        from youthalliance.journey import status

        door.refresh_with(status.refresh)
        door.check_with(status.check_story)
