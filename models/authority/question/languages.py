"""What is known of each language; only the one needed is imported, with all its patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.authority.question.words import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.authority.question.case_forms import CaseForms
    from models.authority.question.frames import Frames
    from models.core.texts import Language


def language_of(text: str, known: Mapping[Language, Mapping[str, str]]) -> Language:
    """Return the language of a normalised question: the one that knows more of its words, Swedish first."""
    said = tokens(text)

    def familiar(language: Language) -> int:
        return sum(word in known[language] for word in said)

    return "en" if familiar("en") > familiar("sv") else "sv"


def frames_of(language: Language) -> Frames:
    """Return how a language asks."""
    if language == "sv":
        from models.authority.question import swedish

        return swedish.FRAMES
    from models.authority.question import english

    return english.FRAMES


def forms_of(language: Language) -> CaseForms:
    """Return how a language tells of the case beside what it asks."""
    if language == "sv":
        from models.authority.question import swedish_case

        return swedish_case.FORMS
    from models.authority.question import english_case

    return english_case.FORMS
