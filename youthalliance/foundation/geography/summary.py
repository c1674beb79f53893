"""What an import did, in numbers and, for every row that was left out, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that was left out. Rows count from 1 as they stand in the file, a table's heading included."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Described:
    """A file as it came: its name, its sum and what it says about itself."""

    kind: str
    file: str
    sha256: str
    source: str
    licence: str
    vintage: str


@dataclass(slots=True)
class Summary:
    """The outcome. ``kept`` rows stand in the database as in the file; ``changed`` of them did not before."""

    described: Described
    kept: int = 0
    changed: int = 0
    rejects: list[Reject] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The shape that `./alliance import … --format json` prints."""
        file = self.described
        return {
            "kind": file.kind,
            "file": file.file,
            "sha256": file.sha256,
            "in": self.kept + len(self.rejects),
            "kept": self.kept,
            "changed": self.changed,
            "rejected": len(self.rejects),
            "rejects": [{"row": reject.row, "reason": reject.reason} for reject in self.rejects],
            "source": file.source,
            "licence": file.licence,
            "vintage": file.vintage or None,
        }
