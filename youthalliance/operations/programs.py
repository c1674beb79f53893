"""Programs that other people made and that we look for: PostgreSQL's server, Chromium."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_POSTGRES = 15
POSTGRES_PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # Fedora, Red Hat
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "/usr/local/pgsql/bin",
)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge")
CHROMIUM_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)


def postgres_folder() -> Path | None:
    """The folder of the newest PostgreSQL server programs here, 15 or newer; None where there are none."""
    found: dict[int, Path] = {}
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    for pattern in POSTGRES_PLACES:
        folders += Path("/").glob(pattern.lstrip("/"))
    for folder in folders:
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            found.setdefault(_postgres_version(folder), folder)
    newest = max(found, default=0)
    return found[newest] if newest >= OLDEST_POSTGRES else None


def _postgres_version(folder: Path) -> int:
    try:
        said = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    number = re.search(r"(\d+)", said)
    return int(number[1]) if number else 0


def chromium() -> str | None:
    """A Chromium or a browser made from it; ALLIANCE_CHROMIUM names one. None where there is none."""
    named = os.environ.get("ALLIANCE_CHROMIUM")
    if named:
        return named
    on_path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return on_path or next((app for app in CHROMIUM_APPS if Path(app).is_file()), None)


def how_to_install(program: str) -> str:
    """The one command that brings `postgresql` or `chromium` to this system."""
    if sys.platform == "darwin":
        return {"postgresql": "brew install postgresql@17", "chromium": "brew install --cask google-chrome"}[program]
    if shutil.which("dnf"):
        return {"postgresql": "sudo dnf install postgresql-server", "chromium": "sudo dnf install chromium"}[program]
    return f"sudo apt install {program}"


def postgres_client_folder(program: str) -> Path | None:
    """The folder that holds `pg_dump` or `pg_restore`: the newest server's own first, else the one on the path."""
    folder = postgres_folder()
    if folder and (folder / program).is_file():
        return folder
    on_path = shutil.which(program)
    return Path(on_path).parent if on_path else None
