"""Where published data and schemas lie: in a folder called shared beside the repository, or where ALLIANCE_SHARED says.

They are no part of the product. Where they are absent these tests are left out, and say so.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def published(name: str) -> Path:
    """The file or folder of that name under the shared folder; leaves the test out where there is none."""
    named = os.environ.get("ALLIANCE_SHARED")
    folders = [Path(named)] if named else [parent / "shared" for parent in ROOT.parents]
    for folder in folders:
        if (folder / name).exists():
            return folder / name
    pytest.skip(f"published schemas are absent: {name} (name the folder that holds it in ALLIANCE_SHARED)")
