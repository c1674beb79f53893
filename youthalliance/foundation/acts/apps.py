"""Puts the guard on every database connection: the product's single use of a signal."""

from django.apps import AppConfig
from django.db import connections
from django.db.backends.signals import connection_created


class ActsConfig(AppConfig):
    """The acts room as a Django application."""

    name = "youthalliance.foundation.acts"
    label = "acts"

    def ready(self) -> None:
        """Attach the guard to connections that exist already and to those still to come."""
        from youthalliance.foundation.acts import guard

        connection_created.connect(guard.stand_at, dispatch_uid="guard")
        for connection in connections.all(initialized_only=True):
            guard.stand_at(connection)
