"""Puts the guard on every database connection: the product's single use of a signal."""

from importlib import import_module
from pathlib import Path

from django.apps import AppConfig, apps
from django.db import connections
from django.db.backends.signals import connection_created


class ActsConfig(AppConfig):
    """The acts room as a Django application."""

    name = "youthalliance.foundation.acts"
    label = "acts"

    def ready(self) -> None:
        """Attach the guard to connections that exist already and to those still to come; make every verb known.

        Pages read history back as sentences and ask rules of verbs in other rooms, so all of them are loaded at once.
        """
        from youthalliance.foundation.acts import guard

        for room in apps.get_app_configs():
            if room.name.startswith("youthalliance."):
                for file in sorted(Path(room.path).glob("actions*.py")):
                    import_module(f"{room.name}.{file.stem}")

        connection_created.connect(guard.stand_at, dispatch_uid="guard")
        for connection in connections.all(initialized_only=True):
            guard.stand_at(connection)
