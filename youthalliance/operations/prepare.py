"""Puts the Python packages of `requirements/` into `.alliance/venv`, once for each state of a lock file.

Run as a script by `./alliance`, with any Python 3.12 or newer and nothing installed, so only the standard
library is imported here. `install("test")` is called later, from inside that environment.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".alliance"
VENV = HOME / "venv"
LOG = HOME / "prepare.log"


class NotPrepared(Exception):
    """One sentence: what could not be prepared, and what to do about it."""


def say(sentence: str) -> None:
    """A line of progress, on stderr so that a report on stdout stays machine-readable."""
    print(sentence, file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(name: str) -> Iterator[None]:
    """Hold `.alliance/<name>.lock`: a second start waits for the first. The system frees it if the holder dies."""
    try:
        HOME.mkdir(exist_ok=True)
        handle = (HOME / f"{name}.lock").open("a")
    except OSError as fault:
        raise NotPrepared(
            f"Cannot write to {HOME} ({fault.strerror}); make the folder yours, or clone Youth Alliance to one that is."
        ) from fault
    with handle:
        _lock(handle.fileno())
        yield


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        return
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Another ./alliance is preparing this folder; waiting for it.")
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def environment_python() -> Path:
    """The environment's interpreter, present or not yet."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install(lock: str) -> None:
    """Make the environment hold what `requirements/<lock>.txt` says. `test` holds all that `run` holds."""
    wanted = ROOT / "requirements" / f"{lock}.txt"
    if not _installed(lock, wanted):
        with alone("prepare"):
            if not _installed(lock, wanted):
                _install(lock, wanted)


def _stamp(lock: str) -> Path:
    return VENV / f"installed-{lock}.txt"


def _installed(lock: str, wanted: Path) -> bool:
    stamp = _stamp(lock)
    return stamp.is_file() and stamp.read_bytes() == wanted.read_bytes() and _works("-c", "")


def _works(*arguments: str) -> bool:
    try:
        return subprocess.run([environment_python(), *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _install(lock: str, wanted: Path) -> None:
    if not _works("-m", "pip", "--version"):
        say("Preparing Youth Alliance for its first start. This takes about a minute, once.")
        shutil.rmtree(VENV, ignore_errors=True)
        try:
            venv.create(VENV, with_pip=True, symlinks=sys.platform != "win32")
        except (OSError, subprocess.CalledProcessError) as fault:
            raise NotPrepared(
                f"{sys.executable} could not make a virtual environment in {VENV} ({fault}); "
                "look for free space, or name another Python in ALLIANCE_PYTHON."
            ) from fault
    say(f"Installing Python packages ({wanted.relative_to(ROOT)}).")
    pip(wanted, "Python packages")
    for made in {lock, "run"}:
        source = ROOT / "requirements" / f"{made}.txt"
        _stamp(made).write_bytes(source.read_bytes())


def pip(wanted: Path, what: str, *options: str) -> None:
    """Install exactly what a lock file lists: every file by its hash, nothing resolved anew."""
    chosen = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "PYTHONPATH", "PYTHONHOME"}
    environment = {key: value for key, value in os.environ.items() if key not in chosen}
    command = [str(environment_python()), "-m", "pip", "install", "--require-hashes", "--no-deps", "--no-input"]
    command += ["--disable-pip-version-check", "--prefer-binary", "--quiet", *options, "--requirement", str(wanted)]
    run_logged(command, what, "check the connection to your Python package index", environment, HOME)


def run_logged(command: list[str], what: str, advice: str, environment: dict[str, str], folder: Path) -> None:
    """Run a tool whose chatter goes to `.alliance/prepare.log`. Raises NotPrepared with its last error line."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL, errors="replace",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
    except OSError as fault:
        raise NotPrepared(f"{what} could not be prepared: {command[0]} does not run ({fault.strerror}).") from fault
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{done.stdout}\n")
    if done.returncode:
        lines = [line.strip() for line in done.stdout.splitlines() if line.strip() and "complete log" not in line]
        faults = [line for line in lines if "error" in line.lower()] or lines or [f"exit status {done.returncode}"]
        raise NotPrepared(f"{what} could not be prepared: {advice}, then run this again. It said: {faults[-1]}")


def main() -> int:
    """Prepare the environment for `./alliance`; the exit status is 0 only when it is complete."""
    try:
        install("run")
    except NotPrepared as fault:
        say(f"alliance: {fault}")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
