"""The room as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Named by its room."""

    name = "youthalliance.foundation.accounts"
    label = "accounts"
