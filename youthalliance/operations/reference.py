"""Writes the reference in docs/reference from the code itself; a house rule fails when the two differ.

Run it with ``python -m youthalliance.operations.reference`` after a change of story, verbs, fields or addresses.
"""

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"
_BEGIN = "<!-- Written by youthalliance/operations/reference.py: change the code, not this page. -->\n\n"


def journey() -> str:
    """The states of a journey, whose turn each is, and what may happen next."""
    from youthalliance.journey import story

    lines = ["# The journey\n", "Drawn from `youthalliance/journey/story.py`.\n", "```mermaid", "stateDiagram-v2"]
    lines += [f"    {state.name}: {state.says}" for state in story.STATES.values()]
    lines += ["    [*] --> new: intake.refer"]
    lines += [f"    {before} --> {after}: {verb}" for before, verb, after in _MOVES]
    lines += ["```\n", "| state | stage | whose turn | the person who asked reads | what may happen |", "|---|---|---|---|---|"]
    for state in story.STATES.values():
        verbs = ", ".join(f"`{verb}`" for verb in sorted(state.next))
        lines.append(f"| {state.says} (`{state.name}`) | {state.stage} | {state.turn} | {state.public} | {verbs} |")
    if story.ASIDE:
        lines += ["\nVerbs that stand in no state's row:\n", *(f"- `{verb}`: {why}" for verb, why in sorted(story.ASIDE.items()))]
    return "\n".join(lines) + "\n"


#: How the verbs lead from state to state in the plain case; the picture, not the law.
_MOVES = (
    ("new", "triage.ask", "asked"), ("asked", "intake.answer", "new"), ("new", "triage.decide", "triaged"),
    ("new", "triage.redirect", "redirected"), ("redirected", "triage.record_outcome", "closed"), ("new", "triage.not_for_us", "closed"),
    ("triaged", "allocation.offer", "offered"), ("offered", "allocation.wait", "waiting"), ("offered", "allocation.decline", "triaged"),
    ("offered", "allocation.accept", "accepted"), ("waiting", "allocation.accept", "accepted"), ("accepted", "support.plan", "supported"),
    ("supported", "review.decide", "to_end"), ("to_end", "moving_on.end", "moved_on"), ("moved_on", "moving_on.check_back", "closed"),
    ("closed", "moving_on.reopen", "new"),
)  # fmt: skip


def actions() -> str:
    """Every way to change something: what it is called, who may, what history says of it."""
    from youthalliance.foundation.acts import verbs

    _load_rooms()
    lines = ["# Every action\n", "| action | who may | history says |", "|---|---|---|"]
    for verb in sorted(verbs.values(), key=lambda verb: verb.name):
        rule = " ".join((verb.may.__doc__ or "").split("\n\n")[0].split())
        says = verb.says + (f" (leaves no line: {verb.quiet})" if verb.quiet else "")
        lines.append(f"| `{verb.name}` | {rule} | {says} |")
    return "\n".join(lines) + "\n"


def fields() -> str:
    """What is held about people: why, how sensitive, how long."""
    from django.apps import apps

    lines = ["# What is held, why and for how long\n"]
    for model in sorted(apps.get_models(), key=lambda model: model._meta.label):
        held = getattr(model, "held", None)
        if held is None:
            continue
        what = " ".join((model.__doc__ or "").split("\n\n")[0].split())
        lines += [f"## {model._meta.label}\n", f"{what}\n", f"- Held on: {held.basis}", f"- Kept: {held.keep}"]
        for title, names in (("Identifying", held.identifying), ("Special category", held.special), ("Other", held.plain)):
            if names:
                lines.append(f"- {title}: {', '.join(f'`{name}`' for name in names)}")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def settings() -> str:
    """Every setting, as the settings file explains it."""
    import youthalliance.settings as module

    return f"# Settings\n\n{(module.__doc__ or '').strip()}\n"


def addresses() -> str:
    """Every address and who may open it."""
    from django.urls import URLPattern, URLResolver, get_resolver

    found: list[tuple[str, str, str]] = []

    def walk(patterns: list[URLPattern | URLResolver], before: str) -> None:
        for item in patterns:
            here = before + str(item.pattern)
            if isinstance(item, URLResolver):
                walk(item.url_patterns, here)
            elif hasattr(item.callback, "access"):
                what = " ".join((item.callback.__doc__ or "").split("\n\n")[0].split())
                found.append((f"/{here}", ", ".join(sorted(item.callback.access)), what))

    walk(get_resolver().url_patterns, "")
    lines = ["# Every address\n", "| address | who may open it | what it is |", "|---|---|---|"]
    return "\n".join(lines + [f"| `{address}` | {who} | {what} |" for address, who, what in sorted(found)]) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "journey.md": journey, "actions.md": actions, "fields.md": fields, "settings.md": settings, "addresses.md": addresses,
}  # fmt: skip


def page(name: str) -> str:
    """A page of the reference as the code would have it now."""
    return _BEGIN + PAGES[name]()


def _load_rooms() -> None:
    from django.conf import settings as configured

    for room in configured.ROOMS:
        folder = ROOT.joinpath(*room.split("."))
        for file in sorted(folder.glob("actions*.py")):
            import_module(f"{room}.{file.stem}")
        if (folder / "actions").is_dir():
            import_module(f"{room}.actions")


def main() -> None:
    """Write every page."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "youthalliance.settings")
    django.setup()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        (FOLDER / name).write_text(page(name), encoding="utf-8")


if __name__ == "__main__":
    main()
