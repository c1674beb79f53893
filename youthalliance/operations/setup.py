"""`./alliance setup --pack derby`: a real, empty alliance. Run again after an update: it brings the tables up to date."""

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path

from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError

TRIES = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options; what is not given is asked for where there is a keyboard."""
    parser.add_argument("--pack", metavar="NAME", help="the alliance's own words and promises: derby, or a folder of your own")
    parser.add_argument("--email", help="e-mail address of the first coordinator")
    parser.add_argument("--name", help="name of the first coordinator")
    parser.add_argument("--organisation", help="the organisation they coordinate for")
    parser.add_argument("--password-file", metavar="FILE", help="a file whose first line is their password (- reads it from stdin)")


def run(options: argparse.Namespace) -> int:
    """Prepare everything, and say what was done."""
    set_up_django()
    from django.conf import settings

    from youthalliance.foundation.acts import clock
    from youthalliance.foundation.words.pack import PackError
    from youthalliance.operations import founding, packs
    from youthalliance.operations.demo import MARK

    if (settings.DATA_DIR / MARK).is_file():
        raise OperationError(f"{settings.DATA_DIR} holds the demonstration; name another folder for a real alliance with --data.")
    changes = founding.bring_up_to_date(settings.DATA_DIR)
    print(f"The database is up to date ({changes} changes made)." if changes else "The database is up to date.")
    act = clock()
    there = founding.coordinators(act)
    if options.pack:
        try:
            pack = packs.load(options.pack)
        except PackError as fault:
            raise OperationError(str(fault)) from fault
        founding.adopt(act, pack)
        print(f"Took over the words and promises of {pack.name}.")
    elif not there:
        raise OperationError("A new alliance starts from a pack: run ./alliance setup --pack derby, or name a folder of your own.")
    if there:
        print(f"Coordinated by {', '.join(there)}.")
    else:
        _first_coordinator(options)
    print(f"Everything this installation owns is in {settings.DATA_DIR}. Start it with ./alliance serve and ./alliance worker.")
    return 0


def _first_coordinator(options: argparse.Namespace) -> None:
    from django.core.validators import validate_email

    from youthalliance.foundation.acts import clock
    from youthalliance.operations import founding

    email = options.email or _ask("E-mail address of the first coordinator", "--email")
    if _faults(validate_email, email):
        raise OperationError(f"{email} is not an e-mail address; give one such as asha@example.org.")
    name = options.name or (_ask("Their name", "--name") if sys.stdin.isatty() else email.split("@")[0])
    organisation = options.organisation or (_ask("Their organisation", "--organisation") if sys.stdin.isatty() else name)
    password = _password(options.password_file, name, email)
    founding.first_coordinator(clock(), name=name, email=email, organisation=organisation, password=password)
    print(f"{name} can sign in as coordinator with {email}.")


def _ask(question: str, option: str) -> str:
    if not sys.stdin.isatty():
        raise OperationError(f"{question} is not known and nobody can be asked here; give it with {option}.")
    answer = input(f"{question}: ").strip()
    if not answer:
        raise OperationError(f"{question} was left empty; run this again and fill it in, or give it with {option}.")
    return answer


def _password(file: str | None, name: str, email: str) -> str:
    if file:
        password = _first_line(file)
        faults = _weaknesses(password, name, email)
        if faults:
            raise OperationError(f"The password in {file} will not do: {faults}")
        return password
    if not sys.stdin.isatty():
        raise OperationError("A password is needed and nobody can be asked here; give a file that holds it with --password-file.")
    for _ in range(TRIES):
        password = getpass.getpass("A password for them (not shown): ")
        faults = _weaknesses(password, name, email)
        if faults:
            print(faults)
        elif password != getpass.getpass("The same again: "):
            print("These two were not the same.")
        else:
            return password
    raise OperationError("No password was set; run this again when you have one.")


def _first_line(file: str) -> str:
    text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    return text.split("\n", 1)[0].rstrip("\r")


def _weaknesses(password: str, name: str, email: str) -> str:
    from django.contrib.auth import get_user_model
    from django.contrib.auth.password_validation import validate_password

    person = get_user_model()(name=name, email=email)  # never saved: so that a password like their own name is found
    return _faults(lambda given: validate_password(given, person), password)


def _faults(check: Callable[[str], object], value: str) -> str:
    from django.core.exceptions import ValidationError

    try:
        check(value)
    except ValidationError as fault:
        return " ".join(fault.messages)
    return ""
