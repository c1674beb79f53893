"""What the house rules walk: the product's files, models, routes and verbs."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "youthalliance"


@cache
def sources() -> dict[Path, ast.Module]:
    """Every Python file of the product, parsed; tests and migrations are not the house."""
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PRODUCT.rglob("*.py"))
        if not {"tests", "migrations"} & set(path.relative_to(PRODUCT).parts)
    }


def models() -> list[type[Model]]:
    """Every model that the product defines."""
    return [model for model in apps.get_models() if model.__module__.startswith("youthalliance.")]


def load_every_room() -> None:
    """Import every actions module, so that every verb is known."""
    for room in settings.ROOMS:
        path = PRODUCT / Path(*room.split(".")[1:])
        for file in path.glob("actions*.py"):
            import_module(f"{room}.{file.stem}")
        if (path / "actions").is_dir():
            import_module(f"{room}.actions")


@dataclass(frozen=True)
class Route:
    """One address of the product."""

    pattern: str
    name: str
    view: Any
    arguments: dict[str, type]

    @property
    def access(self) -> frozenset[str]:
        """Who may open it."""
        return getattr(self.view, "access", frozenset())


def routes() -> list[Route]:
    """Every address that a view of ours answers."""
    get_resolver()
    return list(_walk(get_resolver().url_patterns, ""))


def _walk(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[Route]:
    for item in patterns:
        here = before + str(item.pattern)
        if isinstance(item, URLResolver):
            yield from _walk(item.url_patterns, here)
        elif item.callback.__module__.startswith("youthalliance."):
            yield Route(here, item.name or "", item.callback, {name: type(c) for name, c in item.pattern.converters.items()})


def where(path: Path, node: ast.AST) -> str:
    """A file and line to click on."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"
