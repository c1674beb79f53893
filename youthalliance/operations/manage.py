"""`./alliance manage …`: Django's own commands, for people who change the product (makemigrations, shell, check)."""

import argparse

from youthalliance.operations.cli import set_up_django


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything is passed on, so nothing is declared."""


def run(options: argparse.Namespace) -> int:
    """Run one Django management command."""
    from django.core.management import execute_from_command_line

    set_up_django()
    execute_from_command_line(["alliance manage", *options.rest])
    return 0
