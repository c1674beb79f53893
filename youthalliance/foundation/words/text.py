"""What people type, made fit to keep: cleaned where nothing is lost, otherwise refused in a plain sentence.

Every form and every importer puts its text through here. Nothing is ever cut short or swapped in silence: the
only changes are Unicode's composed form (NFC), one kind of line end, and no blank space around the text.
"""

import re
import unicodedata
from itertools import pairwise

from anyascii import anyascii

#: How many marks may sit on one letter. Written languages need four at most.
MARKS_ON_A_LETTER = 5

_BLANKS_AROUND = " \t\r\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff"
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_LINE_BREAKS = re.compile("[\n\r\u2028\u2029]")
_OVERRIDES = re.compile("[\u202d\u202e]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_CONTROLS_OF_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNSEEN_IN_NAMES = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_DAMAGED = "\ufffd"
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´′＇ʹ", "'"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−﹣－", "-"))
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "KATAKANA-HIRAGANA")
_PLAIN = re.compile("[a-z0-9]+")
#: The longest word that a search keeps; a longer one is found by its beginning.
FOLDED_AT_MOST = 40


def words(text: str, *, at_most: int = 10_000, called: str = "this answer") -> str:
    """Free text of several lines, emoji and every language included; empty when nothing was written.

    Raises ValueError with a sentence that names ``called`` and says what to do.
    """
    return _fit(text.replace("\r\n", "\n").replace("\r", "\n"), at_most, called, controls=_CONTROLS_OF_TEXT)


def line(text: str, *, at_most: int = 160, called: str = "this answer") -> str:
    """Text of a single line; empty when nothing was written. Raises ValueError as ``words`` does."""
    text = text.strip(_BLANKS_AROUND)
    if _LINE_BREAKS.search(text):
        raise ValueError(f"{start(called)} must be on one line. Take out the line breaks.")
    if _TURNS.search(text):
        raise ValueError(_turned(called))
    return _fit(text, at_most, called)


def name(text: str, *, at_most: int = 80, called: str = "the name") -> str:
    """The name of a person, in any one script; single spaces between its words.

    Short names, apostrophes and hyphens pass, and so do names that look like a computer's words, such as Null.
    Raises ValueError as ``words`` does, and where letters of two alphabets stand in one word.
    """
    text = " ".join(line(text, at_most=at_most, called=called).split())
    if _UNSEEN_IN_NAMES.search(text):
        raise ValueError(_unseen(called))
    if _DAMAGED in text:
        raise ValueError(f"{start(called)} has a damaged letter in it (\ufffd). Type it again.")
    if text and not any(unicodedata.category(letter)[0] in "LN" for letter in text):
        raise ValueError(f"{start(called)} needs at least one letter. If it is not known, leave it out and say so.")
    for word in re.split(r"[\W_]+", text):
        scripts = _scripts(word)
        if len(scripts) > 1:
            raise ValueError(
                f"{start(called)} mixes letters of different alphabets in one word: {' and '.join(scripts)} in “{word}”."
                " Type that word again on one keyboard."
            )
    return text


def fold(text: str) -> list[str]:
    """The plain-letter words [a-z0-9] that a name is to be found by, without doubles.

    Accents and capitals go and other scripts are spelled in Latin letters. A word with an apostrophe or hyphen counts
    joined and split (O'Neill: oneill, o, neill), and a lone letter also joined to the next word (O Neill).
    """
    pieces = [_parts(piece) for piece in _pieces(text)]
    found: list[str] = []
    for parts in pieces:
        found += ["".join(parts), *(parts if len(parts) > 1 else [])]
    found += [a[0] + b[0] for a, b in pairwise(pieces) if len(a) == 1 == len(a[0])]
    return list(dict.fromkeys(word[:FOLDED_AT_MOST] for word in found))


def sought(text: str) -> list[str]:
    """The beginnings of words that somebody searches for; each must begin a word of the name.

    A hyphen splits, since Anne-Marie is often kept as two words; an apostrophe joins, since O'Neill is kept as one.
    """
    found = [word for piece in _pieces(text.translate(_HYPHENS).replace("-", " ")) if (word := "".join(_parts(piece)))]
    return list(dict.fromkeys(word[:FOLDED_AT_MOST] for word in found))


def visible(text: str) -> bool:
    """Whether anything of the text can be seen."""
    return any(letter not in _BLANK_LETTERS and unicodedata.category(letter)[0] in "LNPS" for letter in text)


def _fit(text: str, at_most: int, called: str, controls: re.Pattern[str] = _CONTROLS) -> str:
    if controls.search(text):
        raise ValueError(_unseen(called))
    text = text.strip(_BLANKS_AROUND)
    if not text.isascii():
        text = _fit_beyond_ascii(text, called)
    if len(text) > at_most:
        raise ValueError(f"{start(called)} is {len(text):,} characters long and can be at most {at_most:,}. Make it shorter.")
    return text


def _fit_beyond_ascii(text: str, called: str) -> str:
    if _SURROGATES.search(text):
        raise ValueError(f"{start(called)} holds half of a character, which cannot be kept. Delete the odd sign and type it again.")
    if _OVERRIDES.search(text):
        raise ValueError(_turned(called))
    if any(_means_nothing(sign) for sign in text):
        raise ValueError(_unseen(called))
    text = unicodedata.normalize("NFC", text)
    if not visible(text):
        raise ValueError(f"{start(called)} has only characters that cannot be seen. Write it in letters, or leave it empty.")
    if _heaped(text):
        raise ValueError(f"{start(called)} has too many accents on one letter. Type it again without them.")
    return text


def _means_nothing(sign: str) -> bool:
    """Whether it is one of the 66 code points that Unicode promises never to give a meaning."""
    number = ord(sign)
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


def _heaped(text: str) -> bool:
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks > MARKS_ON_A_LETTER:
            return True
    return False


def _unseen(called: str) -> str:
    return f"{start(called)} holds a control character that cannot be seen. Type it again instead of pasting it."


def _turned(called: str) -> str:
    return f"{start(called)} holds a hidden sign that turns the writing direction round. Type it again instead of pasting it."


def _scripts(word: str) -> list[str]:
    """The alphabets that a word's letters come from, in words, first met first."""
    found: dict[str, None] = {}
    for letter in word:
        if unicodedata.category(letter) in ("Lu", "Ll", "Lt", "Lo"):
            script = unicodedata.name(letter, "UNKNOWN").split()[0]
            found["East Asian" if script.startswith(_EAST_ASIAN) else script.capitalize()] = None
    return list(found)


def _pieces(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).translate(_HYPHENS)
    plain = anyascii(plain).lower().replace("`", "'")
    return [piece for piece in re.split(r"[^a-z0-9'-]+", plain) if _parts(piece)]


def _parts(piece: str) -> list[str]:
    return _PLAIN.findall(piece)


def start(called: str) -> str:
    """The words as the beginning of a sentence."""
    return called[:1].upper() + called[1:]
