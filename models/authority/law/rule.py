"""What a law check is, and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, structs

from models.authority.codes import ActorRef, Sentence
from models.core.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.authority.law.examined import Examined, Grant
    from models.core.records import Record


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


def refs(actors: Iterable[str]) -> tuple[ActorRef, ...]:
    """Return references to some actors."""
    return tuple(map(ActorRef, actors))


class GrantCheck(LawCheck, Protocol):
    """A module with a rule that can make a grant void."""

    def objection(self, grant: Grant, region: Examined) -> Sentence | None:
        """Return why a grant has no support in law, or None: such a grant gives nobody anything."""
        ...


def found(
    rule: Rule,
    reason: Sentence,
    *,
    severity: Severity | None = None,
    records: Iterable[str] = (),
    actors: Iterable[str] = (),
    matters: Iterable[str] = (),
) -> LawFinding:
    """Return a finding of a rule, with the remedy that belongs to it; what is named twice is told once."""
    return LawFinding(
        rule=rule,
        severity=severity or rule.severity,
        reason=reason,
        remedy=Sentence(f"remedy-{rule.id}"),
        records=tuple(dict.fromkeys(records)),
        actors=tuple(dict.fromkeys(actors)),
        matters=tuple(dict.fromkeys(matters)),
    )


def against_grants(rule: Rule, objection: Objection, region: Examined) -> Iterator[LawFinding]:
    """Yield a finding for each grant of a region that a rule objects to.

    A record that hands something to several is told once where the reason is the same.
    """
    told: dict[tuple[str, str, str], LawFinding] = {}
    for grant in region.grants:
        reason = objection(grant, region)
        if reason is not None:
            key = (grant.record.id, reason.code, repr(reason.params))
            actors = (*(told[key].actors if key in told else ()), grant.source, grant.target)
            told[key] = found(rule, reason, records=(grant.record.id,), actors=actors, matters=grant.matters)
    yield from told.values()


def grouped(
    rule: Rule,
    code: str,
    items: Iterable[tuple[Record, Iterable[str], Iterable[str]]],
    severity: Severity | None = None,
) -> Iterator[LawFinding]:
    """Yield one finding for all that repeats: records with their actors and matters. Nothing for none.

    The sentence is told with the number of records (``count``) and of actors (``actors``).
    """
    every = list(items)
    if not every:
        return
    finding = found(
        rule,
        Sentence(code),
        severity=severity,
        records=(record.id for record, _actors, _matters in every),
        actors=(actor for _record, actors, _matters in every for actor in actors),
        matters=(matter for _record, _actors, matters in every for matter in matters),
    )
    reason = Sentence(code, {"count": len(finding.records), "actors": len(finding.actors)})
    yield structs.replace(finding, reason=reason)


def grouped_grants(
    rule: Rule, code: str, grants: Iterable[Grant], severity: Severity | None = None
) -> Iterator[LawFinding]:
    """Yield one finding for some grants that share a reason; nothing for none."""
    items = ((grant.record, (grant.source, grant.target), grant.matters) for grant in grants)
    yield from grouped(rule, code, items, severity)
