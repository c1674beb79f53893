"""Reading the forms of a page as a browser does, and filling them in."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

_TEXT = {"text", "email", "tel", "search", "number", "url", "date", "time"}


@dataclass
class Form:
    """One form: where it goes, how, and its fields by name. ``offered`` are the values that choices have."""

    action: str
    method: str
    texts: list[str] = field(default_factory=list)
    passwords: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    hidden: dict[str, str] = field(default_factory=dict)
    offered: dict[str, list[str]] = field(default_factory=dict)

    def filled(self, text: str | bytes, *, choice: str | None = None) -> list[tuple[str, str | bytes]]:
        """Every text field with this text, every choice with its first answer or with ``choice``."""
        pairs: list[tuple[str, str | bytes]] = [
            (name, value) for name, value in self.hidden.items() if name != "csrfmiddlewaretoken"
        ]
        pairs += [(name, choice if choice is not None else values[0]) for name, values in self.offered.items() if values]
        return pairs + [(name, text) for name in (*self.texts, *self.passwords)]


def encoded(pairs: list[tuple[str, str | bytes]]) -> str:
    """As a browser would send it; bytes go as they are, so that text which is none can be sent."""
    return urlencode(
        [(name, value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")) for name, value in pairs]
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = Form(given.get("action", ""), given.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form and given.get("name"):
            self._take(self._form, tag, given)
        elif self._form and tag == "option" and self._select:
            self._form.offered[self._select].append(given.get("value", ""))
            self._form.offered[self._select].sort(key=lambda value: value == "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""

    def _take(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name, kind = given["name"], given.get("type", "text")
        if tag == "select":
            self._select = name
            form.offered.setdefault(name, [])
        elif tag == "textarea" or (tag == "input" and kind in _TEXT):
            form.texts.append(name)
        elif tag == "input" and kind in ("radio", "checkbox"):
            form.offered.setdefault(name, []).append(given.get("value", "on"))
        elif tag == "input" and kind == "hidden":
            form.hidden[name] = given.get("value", "")
        elif tag == "input" and kind == "password":
            form.passwords.append(name)
        elif tag == "input" and kind == "file":
            form.files.append(name)


def forms_on(page: str, *, method: str = "") -> list[Form]:
    """The forms of a page, but for the one in the frame that signs out; all, or those of a method."""
    reader = _Reader()
    reader.feed(page)
    return [one for one in reader.forms if one.action != "/sign-out" and (not method or one.method == method)]
