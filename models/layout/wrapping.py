"""Words broken into lines that fit: at spaces, at hyphens, and long compounds where they may be parted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.layout.marks import TextStyle
    from models.layout.measure import Measure

ELLIPSIS = "…"
SEAMS = (
    *("direktörs", "direktör", "förvaltnings", "nämnds", "nämnd", "ordförande", "ordning", "organisation"),
    *("organisationen", "funktion", "funktionen", "tjänsteman", "tjänsteperson", "utskott", "centrum"),
    *("ledning", "ledningen"),
    *("överenskommelse", "överenskommelsen", "beredning", "avdelning", "avdelningen", "mottagning"),
    *("mottagningen", "verksamhet", "verksamheten", "utveckling", "utvecklings", "förvaltning"),
    *("förvaltningen", "personal", "chef", "chefer", "direktörer", "nämnden", "nämnder", "bildning"),
    *("digitaliserings", "samordnings", "samordning", "förbund", "styrelsen", "styrelse", "forum", "klinik"),
    *(
        "område",
        "områdes",
        "områden",
        "området",
        "kliniken",
        "enheten",
        "enhet",
        "arbetet",
        "organ",
        "organet",
        "fullmäktige",
        "delegation",
    ),
)
"""Last members of Swedish compounds that stand at the head of a new line without hurting the reader."""
_LEAST = 4
_VOWELS = frozenset("aeiouyåäöéAEIOUYÅÄÖÉ")


@lru_cache(maxsize=4096)
def breaks(word: str) -> tuple[int, ...]:
    """Return where a word may be parted: after a hyphen, before the last member of a compound.

    Examples
    --------
    >>> [("förvaltningsdirektör"[:at], "förvaltningsdirektör"[at:]) for at in breaks("förvaltningsdirektör")]
    [('förvaltnings', 'direktör')]
    """
    found = {at + 1 for at, character in enumerate(word[:-1]) if character in "-/"}
    low = word.lower()
    for seam in SEAMS:
        at = low.find(seam, _LEAST)
        if _is_seam(low, at):
            found.add(at)
    return tuple(sorted(found))


def _is_seam(word: str, at: int) -> bool:
    """Whether the parts at a seam can stand by themselves: they are no stumps, and the first has a vowel."""
    return _LEAST <= at < len(word) - _LEAST and not _VOWELS.isdisjoint(word[:at])


def wrap(text: str, width: float, style: TextStyle, measure: Measure) -> list[str]:
    """Return a text in lines that are at most so wide.

    Parameters
    ----------
    text : str
        One paragraph.
    width : float
        The width of a line in pixels at 100 %; wider than any character.
    style : TextStyle
        Its size and weight.
    measure : Measure
        Tells how wide it is.

    Returns
    -------
    list of str
        At least one line. A hyphen is added where a compound is parted. A word that can be parted nowhere
        is cut between two characters, so that no line is ever wider than allowed.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if measure.width(joined, style) <= width:
            line = joined
            continue
        rest = word
        if line:
            if measure.width(word, style) > width:
                head, tail = _parted(word, width - measure.width(f"{line} ", style), style, measure)
                if head:
                    line, rest = f"{line} {head}", tail
            lines.append(line)
        while measure.width(rest, style) > width:
            head, rest = (
                _parted(rest, width, style, measure)
                if _can_part(rest, width, style, measure)
                else (_chopped(rest, width, style, measure))
            )
            lines.append(head)
        line = rest
    return [*lines, line] if line or not lines else lines


def _can_part(word: str, width: float, style: TextStyle, measure: Measure) -> bool:
    return bool(_parted(word, width, style, measure)[0])


def _parted(word: str, width: float, style: TextStyle, measure: Measure) -> tuple[str, str]:
    """Return the longest head that fits, with its hyphen, and the rest; no head when none fits."""
    for at in reversed(breaks(word)):
        head = word[:at] if word[at - 1] in "-/" else f"{word[:at]}-"
        if measure.width(head, style) <= width:
            return head, word[at:]
    return "", word


def _chopped(word: str, width: float, style: TextStyle, measure: Measure) -> tuple[str, str]:
    """Return the longest head that fits and the rest, parted before the consonant that begins a syllable."""
    at = len(word) - 1
    while at > 1 and measure.width(f"{word[:at]}-", style) > width:
        at -= 1
    for near in range(at, max(at - 5, 2), -1):
        if word[near] not in _VOWELS and word[near + 1 : near + 2] in _VOWELS:
            at = near
            break
    return (f"{word[:at]}-", word[at:]) if len(word) > 1 else (word, "")


def shortened(
    lines: list[str], most: int, width: float, fits: Callable[[str], float]
) -> tuple[list[str], bool]:
    """Return at most so many lines, the last one ending in an ellipsis where something was left out.

    Parameters
    ----------
    lines : list of str
        From ``wrap``.
    most : int
        How many may stand.
    width : float
        The width of a line.
    fits : callable
        Returns how wide a text is.

    Returns
    -------
    tuple of list of str and bool
        The lines, and whether something was left out.
    """
    if len(lines) <= most:
        return lines, False
    last = (
        f"{lines[most - 1].removesuffix('-')} {lines[most]}"
        if not lines[most - 1].endswith("-")
        else (lines[most - 1].removesuffix("-") + lines[most])
    )
    while last and fits(last + ELLIPSIS) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(" -,") + ELLIPSIS], True
