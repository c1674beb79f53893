"""The room as a Django application."""

from django.apps import AppConfig


class TriageConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.journey.triage"
    label = "triage"

    def ready(self) -> None:
        """Tell the front door, which stands below, what its status page has to say of triage."""
        from youthalliance.journey.intake import later
        from youthalliance.journey.triage import queries, queries_answer

        later.find_questions_with(queries_answer.open_questions)
        later.find_reason_with(queries.reason_for_referrer)
