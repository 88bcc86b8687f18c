"""The shapes of questions, as one language forms them: who is asked for, and in which role."""

from __future__ import annotations

import re

from msgspec import Struct

from models.core.vocabulary import Asked

Pattern = re.Pattern[str]


class Frames(Struct, frozen=True, kw_only=True):
    """How a language asks.

    Parameters
    ----------
    who : Pattern
        A question word.
    polar : Pattern
        The start of a yes-or-no question: a finite verb.
    must, shall : Pattern
        What makes it ask for a duty, and what may do so.
    how_much : Pattern
        What asks for a measure, and so for no one.
    in_person : Pattern
        What asks whether someone must do it and no one else for them.
    roles : tuple
        What asks for another role than the holder's, the first that is found.
    chief : Pattern
        What asks for somebody's manager.
    own_chief : Pattern
        What asks for the manager of someone told of before: *my boss*.
    short_forms : tuple of pairs
        Forms run together, with what they stand for: *who's*.
    preamble : Pattern
        What only tells that a question follows: *I would like to know*.
    clause : Pattern
        Where one clause ends: what is asked stands in one, the others tell the case.
    supposing : Pattern
        The start of a clause that only supposes something, before the one that asks.
    beforehand : Pattern
        A clause that tells before what, in front of the one that asks: its word, the rest of it, the other.
    choice : Pattern
        Two answers to choose from at the end: they say nothing of what the question is about.
    decided : Pattern
        What a body *has decided*: a decision of that body, which is its first group.
    decision : str
        The word for it.
    is_it : Pattern
        The start of *is it the board that*, before the one whom it is about.
    someone : str
        The question word that asks for that one instead.
    by_whom : Pattern
        A question word with a preposition that makes the subject the one to whom something is done.
    to, with_ : frozenset of str
        Words before the one to whom, and with whom, something is done.
    under : frozenset of str
        Words before the one whose people are spoken of: *those under the director*.
    task : Pattern
        What someone gets from whoever gives assignments.
    towards : Pattern
        A question word with a preposition, after which the verb and then the one who acts stand.
    unsure : Pattern
        What tells that it is open whether a thing is of its kind: *unclear whether it is strategic*.
    finite : frozenset of str
        Verbs after which the one who acts stands when the question word is not about them.
    finite_first : Pattern
        A word right after the question word that is a verb, whatever noun is written like it: *who heads*.
    when : frozenset of str
        Words with which a clause begins that only tells when or if.
    about : frozenset of str
        Words after which such a word tells what is asked about: *instructions on when*.
    purpose : frozenset of str
        Words with which a clause begins that tells what something is done for.
    relative, pointing : frozenset of str
        Words with which a clause begins that only tells which thing is meant, and those after which
        it does not.
    sure : frozenset of str
        Words after which such a word begins what is done: *makes sure that*.
    another : frozenset of str
        Words that stand right after the one that joins two clauses when another one acts in the second.
    being : frozenset of str
        Words before a title that tells what someone is.
    pronouns : frozenset of str
        Subjects that stand for somebody named before.
    referring : Pattern
        What stands for something named before, and needs it to be understood.
    several : Pattern
        The same for several, who are not the one that was spoken of.
    plural : Pattern
        A title in the plural.
    cleft : Pattern
        *Whom is the director meant to help*, where the verb that is meant comes after the one who acts.
    fronted, unfronted : Pattern, str
        *Is it to the chair that the director reports*, and the same with the one to whom it is done last.
    straight : str
        The same in the order in which the verb comes first.
    getting : Pattern
        What makes the subject the one who gets something, from whoever stands after a word of ``source``.
    source : frozenset of str
        Words before the one from whom something comes.
    having : Pattern
        *Has she the chair as her manager*, where the second one named is the manager.
    passive : Pattern
        A verb in the passive, as a word by itself.
    auxiliary : frozenset of str
        Words of which the passive needs one; empty when it needs none.
    by : frozenset of str
        Words before the one by whom something is done.
    articles : frozenset of str
        Words that may stand before a title.
    nobody : frozenset of str
        Subjects that name nobody.
    """

    who: Pattern
    polar: Pattern
    must: Pattern
    shall: Pattern
    how_much: Pattern
    in_person: Pattern
    roles: tuple[tuple[Asked, Pattern], ...]
    chief: Pattern
    own_chief: Pattern
    short_forms: tuple[tuple[Pattern, str], ...]
    preamble: Pattern
    clause: Pattern
    supposing: Pattern
    beforehand: Pattern
    choice: Pattern
    decided: Pattern
    decision: str
    is_it: Pattern
    someone: str
    by_whom: Pattern
    to: frozenset[str]
    with_: frozenset[str]
    under: frozenset[str]
    task: Pattern
    towards: Pattern
    unsure: Pattern
    finite: frozenset[str]
    finite_first: Pattern
    when: frozenset[str]
    about: frozenset[str]
    purpose: frozenset[str]
    relative: frozenset[str]
    pointing: frozenset[str]
    sure: frozenset[str]
    another: frozenset[str]
    being: frozenset[str]
    pronouns: frozenset[str]
    referring: Pattern
    several: Pattern
    plural: Pattern
    fronted: Pattern
    unfronted: str
    cleft: Pattern
    straight: str
    getting: Pattern
    source: frozenset[str]
    having: Pattern
    passive: Pattern
    auxiliary: frozenset[str]
    by: frozenset[str]
    articles: frozenset[str]
    nobody: frozenset[str]


def any_of(*alternatives: str) -> Pattern:
    r"""Return a pattern that matches where one of its alternatives does.

    Examples
    --------
    >>> bool(any_of(r"\bwith whom\b", r"\bconsulted\b").search("with whom must it be discussed?"))
    True
    """
    return re.compile("|".join(alternatives))
