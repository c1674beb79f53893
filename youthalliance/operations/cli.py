"""The command line: one module of this folder per command, imported only when its command is asked for.

A command's module has `add_arguments(parser)` and `run(options) -> int`, the exit status. It raises
OperationError with one sentence where it cannot go on; nobody at a keyboard is ever shown a traceback.
`options.rest` holds what came after `--`.
"""

import argparse
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, Protocol, cast

from youthalliance import __version__
from youthalliance.operations.errors import OperationError
from youthalliance.operations.prepare import HOME, NotPrepared


class CommandModule(Protocol):
    """What every module named in COMMANDS offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


@dataclass(frozen=True)
class Command:
    """One line of `./alliance --help`; `says` starts with a verb. A hidden command is for people who change the product."""

    module: str
    says: str
    hidden: bool = False


COMMANDS: dict[str, Command] = {
    "demo": Command("demo", "Build a living demonstration city and serve it."),
    "setup": Command("setup", "Prepare a real, empty alliance from a pack, with its first coordinator."),
    "serve": Command("serve", "Run the production web server."),
    "worker": Command("worker", "Run background work: letters, reminders, promises that come due."),
    "import": Command("importing", "Bring data in: boundaries, postcodes, referrals; --check changes nothing."),
    "lookup": Command("lookup", "Say where a postcode is: council, ward, map point."),
    "report": Command("report", "Print figures worked out from the records."),
    "bench": Command("bench", "Measure speed: ratios to a bare page and to raw SQL, in one run."),
    "backup": Command("backup", "Copy everything an installation owns into one file."),
    "restore": Command("restore", "Bring a backup back into an empty installation."),
    "doctor": Command("doctor", "Look for what is wrong with an installation, and say what to do."),
    "test": Command("testing", "Run every test, on SQLite and PostgreSQL, in a real browser."),
    "check": Command("check", "Run lint, types, import contracts and deployment checks."),
    "manage": Command("manage", "Pass a command on to Django.", hidden=True),
}


class Parser(argparse.ArgumentParser):
    """argparse, but a mistake is answered with one sentence instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        raise OperationError(f"{message[0].upper()}{message[1:]}. See: ./{self.prog} --help", status=2)


def main(arguments: Sequence[str]) -> int:
    """Run one command line. 0 only on success, 2 for a mistake in the command line, 130 when interrupted."""
    try:
        return _run(list(arguments))
    except (OperationError, NotPrepared) as fault:
        return _say(str(fault), getattr(fault, "status", 1))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader (`| head`) has gone, which is its right; keep Python from complaining when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as fault:  # the promise is one sentence, whatever happens
        return _say(_sentence(fault), 1)


def set_up_django() -> None:
    """Load the settings and every room. A command calls this before it touches the product."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "youthalliance.settings")
    import django
    from django.conf import settings

    # One command needs one connection, and is told at once when there is none; a pool would go on trying.
    database = settings.DATABASES["default"]
    if database["OPTIONS"].pop("pool", None):
        database["CONN_MAX_AGE"] = 60
    django.setup()


def _run(arguments: list[str]) -> int:
    before, after = _split(arguments)
    chosen = _chosen(before)
    if chosen == "manage":
        return _module("manage").run(argparse.Namespace(rest=[*before[before.index("manage") + 1 :], *after]))
    options = _parser(chosen).parse_args(before)
    options.rest = after
    if options.data:
        os.environ["ALLIANCE_DATA"] = str(Path(options.data).absolute())
    return _module(COMMANDS[options.command].module).run(options)


def _split(arguments: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def _chosen(arguments: list[str]) -> str | None:
    return next((word for word in arguments if word in COMMANDS), None)


def _module(name: str) -> CommandModule:
    return cast(CommandModule, importlib.import_module(f"youthalliance.operations.{name}"))


def _parser(chosen: str | None) -> Parser:
    parser = Parser(
        prog="alliance",
        description="One front door for help for young people, families and places.",
        epilog="Start with: ./alliance demo" if "demo" in COMMANDS else None,
    )
    parser.add_argument("--version", action="version", version=f"Youth Alliance {__version__}")
    _data_option(parser, default="")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        if command.hidden:
            continue
        inner = commands.add_parser(name, help=command.says, description=command.says)
        _data_option(inner, default=argparse.SUPPRESS)
        if name == chosen:
            _module(command.module).add_arguments(inner)
    return parser


def _data_option(parser: argparse.ArgumentParser, *, default: str) -> None:
    parser.add_argument(
        "--data", metavar="DIR", default=default,
        help="the folder that holds everything an installation owns (or ALLIANCE_DATA; else .alliance/data)",
    )  # fmt: skip


def _say(sentence: str, status: int) -> int:
    print(f"alliance: {sentence}", file=sys.stderr)
    return status


def _sentence(fault: Exception) -> str:
    """Words for a fault that a command did not foresee; its details go to a file."""
    if os.environ.get("ALLIANCE_DEBUG"):
        traceback.print_exception(fault)
    name = type(fault).__name__
    text = " ".join(str(fault).split()) or name
    if name in {"Refused", "CommandError", "ImproperlyConfigured", "MissingSetting"}:
        return text
    if name in {"OperationalError", "PoolTimeout"}:
        return f"The database did not answer as it should ({text}); check DATABASE_URL and that the database runs."
    if isinstance(fault, OSError) and fault.filename:
        return f"{fault.filename}: {fault.strerror}."
    return f"Something happened that we did not foresee ({name}: {text}). {_keep(fault)}"


def _keep(fault: Exception) -> str:
    try:
        HOME.mkdir(exist_ok=True)
        with (HOME / "errors.log").open("a", encoding="utf-8") as log:
            traceback.print_exception(fault, file=log)
    except OSError:
        return "Run it again with ALLIANCE_DEBUG=1 to see the details."
    return f"The details are in {HOME / 'errors.log'}; please report them."
