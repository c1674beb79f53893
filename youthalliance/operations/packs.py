"""Reads a pack's TOML files into the typed `Pack`. Storing it is `words.actions.adopt`.

``load("derby")`` reads a pack that ships with the product, ``load("../our-alliance")`` a folder of your own with
the same five files.
"""

from __future__ import annotations

import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from youthalliance.foundation.words.pack import Pack, PackError

SHIPPED = Path(__file__).resolve().parents[2] / "packs"
LISTS = {"themes": "theme", "levels": "level", "interventions": "intervention", "tiers": "tier"}
"""File name (without .toml) and the name of the tables in it."""


def names() -> list[str]:
    """The packs that ship with the product."""
    return sorted(folder.parent.name for folder in SHIPPED.glob("*/alliance.toml"))


def load(name_or_path: str | Path) -> Pack:
    """The pack of that name or in that folder. Raises `PackError` with a sentence saying which file to mend."""
    folder = _folder(name_or_path)
    tables = _read(folder / "alliance.toml")
    tables["sources"] = tables.pop("source", [])
    for file, table in LISTS.items():
        tables[file] = _read(folder / f"{file}.toml").get(table, [])
    pack = typing.cast(Pack, _build(Pack, {**tables, "slug": folder.name, "folder": folder}, f"{folder.name} pack"))
    pack.check()
    for source in pack.sources:
        if not pack.path(source).is_file():
            raise PackError(f"The {folder.name} pack names {source.file}, but that file is not in {folder}.")
    return pack


def _folder(name_or_path: str | Path) -> Path:
    for folder in (SHIPPED / name_or_path, Path(name_or_path)):
        if (folder / "alliance.toml").is_file():
            return folder.resolve()
    raise PackError(f'There is no pack "{name_or_path}": give one of {", ".join(names())} or a folder that holds alliance.toml.')


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError(f"The pack in {file.parent} has no {file.name}: copy it from the derby pack.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise PackError(f"{file.name} of the pack in {file.parent} cannot be read: {fault}.") from None


def _build(shape: type, table: Any, where: str) -> Any:
    """A dataclass from a table, every field present and of its type, nothing unknown."""
    if not isinstance(table, Mapping):
        raise PackError(f"{where} must be a table of its own.")
    hints = typing.get_type_hints(shape)
    wanted = {field.name: field for field in fields(shape)}
    if unknown := sorted(set(table) - set(wanted)):
        raise PackError(f'{where} has "{unknown[0]}", which is not known: take it out or check its spelling.')
    missing = [name for name, field in wanted.items() if name not in table and field.default is MISSING]
    if missing:
        raise PackError(f'{where} does not say "{missing[0]}": add it.')
    return shape(**{name: _value(hints[name], value, f"{where}: {name}") for name, value in table.items()})


def _value(hint: Any, value: Any, where: str) -> Any:
    if typing.get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise PackError(f"{where} must be a list.")
        inner = typing.get_args(hint)[0]
        return tuple(_value(inner, one, f"{where} {number}") for number, one in enumerate(value, start=1))
    if is_dataclass(hint) and isinstance(hint, type):
        return _build(hint, value, where)
    if type(value) is not hint and not (hint is Path and isinstance(value, Path)):
        raise PackError(f"{where} must be {_KIND_OF_VALUE[hint]}, not {value!r}.")
    if hint is str and not value.strip():
        raise PackError(f"{where} is empty: fill it in.")
    return value


_KIND_OF_VALUE: Mapping[type, str] = types.MappingProxyType(
    {str: "text in quotes", int: "a whole number", bool: "true or false", date: "a date such as 2026-12-25"}
)
