"""Nouns in four forms in both languages, put together from a head word and what stands around it."""

from __future__ import annotations

import unicodedata

from models.core.texts import Forms, Noun

_HEADS = {
    # head: definite, genitive, plural, English, English plural
    "avdelning": ("avdelningen", "avdelningens", "avdelningar", "section", "sections"),
    "central": ("centralen", "centralens", "centraler", "centre", "centres"),
    "chef": ("chefen", "chefens", "chefer", "head", "heads"),
    "direktör": ("direktören", "direktörens", "direktörer", "director", "directors"),
    "enhet": ("enheten", "enhetens", "enheter", "unit", "units"),
    "förvaltning": ("förvaltningen", "förvaltningens", "förvaltningar", "administration", "administrations"),
    "klinik": ("kliniken", "klinikens", "kliniker", "clinic", "clinics"),
    "kontor": ("kontoret", "kontorets", "kontor", "office", "offices"),
    "lag": ("laget", "lagets", "lag", "team", "teams"),
    "mottagning": ("mottagningen", "mottagningens", "mottagningar", "outpatient unit", "outpatient units"),
    "nämnd": ("nämnden", "nämndens", "nämnder", "committee", "committees"),
    "område": ("området", "områdets", "områden", "area", "areas"),
    "presidium": ("presidiet", "presidiets", "presidier", "presidium", "presidiums"),
    "sjukhus": ("sjukhuset", "sjukhusets", "sjukhus", "hospital", "hospitals"),
    "styrelse": ("styrelsen", "styrelsens", "styrelser", "board", "boards"),
    "utskott": ("utskottet", "utskottets", "utskott", "sub-committee", "sub-committees"),
}


def forms(words: str) -> Forms:
    """Return the forms that stand in a row, parted by bars."""
    return Forms(*words.split("|"))


def noun(sv: str, en: str) -> Noun:
    """Return a noun from its forms in both languages, parted by bars."""
    return Noun(sv=forms(sv), en=forms(en))


def compound(start: str, head: str, english: str) -> Noun:
    """Return a compound: *medicin* and *klinik* is a *medical clinic*.

    ``english`` is what stands before the English head word; with a bar, what stands after it follows.
    """
    definite, genitive, plural, one, many = _HEADS[head]
    before, _bar, after = english.partition("|")
    one, many = (" ".join(part for part in (before, word, after) if part) for word in (one, many))
    return Noun(
        sv=Forms(start + head, start + definite, start + genitive, start + plural),
        en=Forms(one, f"the {one}", f"the {one}'s", many),
    )


def placed(item: Noun, sv: str, en: str) -> Noun:
    """Return a noun with words behind it: where it is, what it is of."""
    return Noun(
        sv=Forms(*(f"{form} {sv}" for form in _four(item.sv))),
        en=Forms(
            f"{item.en.indefinite} {en}",
            f"{item.en.definite} {en}",
            f"{item.en.definite} {en}'s",
            f"{item.en.plural} {en}",
        ),
    )


def _four(item: Forms) -> tuple[str, str, str, str]:
    return item.indefinite, item.definite, item.genitive, item.plural


def slug(words: str) -> str:
    """Return an id made of words.

    Examples
    --------
    >>> slug("vårdcentralen i Låtsasvik")
    'vardcentralen-i-latsasvik'
    """
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(char if char.isalnum() else " " for char in plain).split())


def capital(words: str) -> str:
    """Return words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def kronor(amount: int) -> tuple[str, str]:
    """Return an amount in both languages.

    Examples
    --------
    >>> kronor(100_000)
    ('100 000 kronor', 'SEK 100,000')
    """
    written = f"{amount:,}"
    return f"{written.replace(',', ' ')} kronor", f"SEK {written}"
