"""What a law check is, and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from models.authority.answer import Sentence
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.authority.law.examined import Examined, Grant


class Rule(Struct, frozen=True, kw_only=True):
    """A check of the law.

    Parameters
    ----------
    id : str
        Its short name: E for an error, W for a warning, D for a duty that follows.
    severity : Severity
        What a finding means.
    law : tuple of str
        The paragraphs that it rests on, in short form; empty for one that rests on practice.
    inputs : tuple of str
        The kinds of record and fact that it looks at.
    """

    id: str
    severity: Severity
    law: tuple[str, ...]
    inputs: tuple[str, ...]


class LawFinding(Struct, frozen=True, kw_only=True):
    """What a check found.

    Parameters
    ----------
    rule : Rule
        The check.
    severity : Severity
        The rule's own, or a milder one where only a person can judge.
    reason, remedy : Sentence
        Why it fires, and what to do about it.
    records, actors, matters : tuple of str
        What it concerns; several where it repeats.
    """

    rule: Rule
    severity: Severity
    reason: Sentence
    remedy: Sentence
    records: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()


class LawCheck(Protocol):
    """A module with one rule."""

    RULE: Rule

    def check(self, region: Examined) -> Iterator[LawFinding]:
        """Yield what the rule finds in a region."""
        ...


class Objection(Protocol):
    """Why a grant has no support in law, or None: such a grant gives nobody anything."""

    def __call__(self, grant: Grant, region: Examined) -> Sentence | None:
        """Return the reason against a grant."""
        ...


def found(
    rule: Rule,
    reason: Sentence,
    *,
    severity: Severity | None = None,
    records: tuple[str, ...] = (),
    actors: tuple[str, ...] = (),
    matters: tuple[str, ...] = (),
) -> LawFinding:
    """Return a finding of a rule, with the remedy that belongs to it."""
    return LawFinding(
        rule=rule,
        severity=severity or rule.severity,
        reason=reason,
        remedy=Sentence(f"remedy-{rule.id}"),
        records=records,
        actors=actors,
        matters=matters,
    )


def against_grants(rule: Rule, objection: Objection, region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant of a region that a rule objects to."""
    for grant in region.grants:
        reason = objection(grant, region)
        if reason is not None:
            yield found(
                rule,
                reason,
                records=(grant.record.id,),
                actors=(grant.source, grant.target),
                matters=grant.matters,
            )
