"""Reading settings from the environment; a wrong one fails with what to do about it."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The value of a variable, or of the file that ``NAME_FILE`` points to, or the default."""
    path = os.environ.get(f"{name}_FILE")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"{name}_FILE names {path}, which cannot be read: {error.strerror}.") from error
    return os.environ.get(name, default)


def words(name: str, default: str) -> list[str]:
    """A list written with commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def choice(name: str, allowed: tuple[str, ...], default: str) -> str:
    """One of a few words."""
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to one of: {', '.join(allowed)}.")
    return value


def folder(name: str, default: Path) -> Path:
    """A folder, not necessarily there yet."""
    return Path(text(name, str(default))).expanduser().resolve()


def secret_key(data: Path, fixed: str = "") -> str:
    """The key that signs sessions and links: given, or made once and kept in the data folder, readable by its owner."""
    given = fixed or text("SECRET_KEY")
    if given:
        return given
    path = data / "secret-key"
    if not path.exists():
        try:
            data.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text(encoding="ascii").strip()
        except OSError as error:
            raise ImproperlyConfigured(
                f"The data folder {data} cannot be written ({error.strerror}). Choose another with --data or ALLIANCE_DATA."
            ) from error
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def database(data: Path) -> dict[str, Any]:
    """Django's settings for ``DATABASE_URL``, or for SQLite in the data folder."""
    url = text("DATABASE_URL")
    if url.startswith(("postgres://", "postgresql://")):
        return _postgres(url)
    if url and not url.startswith("sqlite:///"):
        raise ImproperlyConfigured(
            "DATABASE_URL must begin with postgres:// or sqlite:///, or be left out for SQLite in the data folder."
        )
    path = Path(url.removeprefix("sqlite:///")) if url else data / "alliance.sqlite3"
    with contextlib.suppress(OSError):  # a folder that cannot be made is told by secret_key or by SQLite itself
        path.parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=134217728;"
            " PRAGMA cache_size=-8000; PRAGMA journal_size_limit=67108864;",
        },
        "CONN_MAX_AGE": None,
    }


def _postgres(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL names no database. Write it as postgres://user:password@host:port/name.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 20}},
        "CONN_MAX_AGE": 0,
    }


def mail(data: Path) -> dict[str, Any]:
    """Where letters go: a real server, or files in the data folder."""
    url = text("EMAIL_URL", "files")
    if url == "files":
        return {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": {"file_path": str(data / "letters")}}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL must be 'files' or look like smtp://user:password@host:587.")
    port = parts.port or (465 if parts.scheme == "smtps" else 587)
    near = port == 25 or parts.hostname in ("localhost", "127.0.0.1")
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": port,
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_ssl": parts.scheme == "smtps",
            "use_tls": parts.scheme == "smtp" and not near,
            "timeout": 10,
        },
    }
