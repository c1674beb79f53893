"""The room as a Django application."""

from django.apps import AppConfig


class WordsConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.words"
    label = "words"
