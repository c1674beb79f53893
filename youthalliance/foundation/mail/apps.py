"""The room as a Django application."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.mail"
    label = "mail"
