"""Sessions in the database as Django keeps them, read with a query whose SQL is kept: every page begins with it."""

from typing import Any

from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.utils import timezone

from youthalliance.foundation.access.queries import session_data


class SessionStore(DatabaseSessions):
    """As Django's own; only how a session is read differs."""

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing, and a new key when it is next saved, where there is none or it has run out."""
        rows = session_data(self.session_key, timezone.now()) if self.session_key else []
        if not rows:
            self._session_key = None
            return {}
        held: dict[str, Any] = self.decode(rows[0][0])
        return held
