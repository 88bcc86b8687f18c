"""The options that tell the situation a question is asked in."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

import typer

from app.cli.options import checked_name
from app.i18n import marked as _
from models.authority.situation import Situation, Takeover
from models.core.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.i18n import Catalogue

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_YES = frozenset({"yes", "true", "1", "ja", "sant"})
_NO = frozenset({"no", "false", "0", "nej", "falskt"})
LARGEST_AMOUNT = 10**15
"""Kronor; more than any budget, and small enough for every table."""


class SituationOptions:
    """The options, with their help in one language.

    Parameters
    ----------
    words : Catalogue
        The language.
    """

    def __init__(self, words: Catalogue) -> None:
        def several(name: str, metavar: str, help_text: str) -> Any:
            return typer.Option(None, name, metavar=metavar, help=words(help_text))

        self.date = typer.Option(
            None, "--date", metavar=words(_("DAY")), help=words(_("On this day, as 2026-12-31."))
        )
        who = words(_("WHO"))
        self.absent = several("--absent", who, _("This post, seat or person is away. Repeatable."))
        self.vacant = several("--vacant", who, _("Nobody holds this post or seat. Repeatable."))
        self.disqualified = several(
            "--disqualified", who, _("This one is disqualified (jäv) in the case. Repeatable.")
        )
        self.urgent = typer.Option(
            False, "--urgent", help=words(_("So urgent that the committee cannot be waited for."))
        )
        self.crisis = typer.Option(
            None,
            "--crisis",
            metavar=words(_("COMMITTEE[=AREA,…]")),
            help=words(
                _(
                    "The crisis committee has taken over these areas: committees, fields or matters; "
                    "without any, all of them."
                )
            ),
        )
        self.amount = typer.Option(
            None, "--amount", metavar=words(_("KRONOR")), help=words(_("The amount of the case, as 250000."))
        )
        self.facts = several("--fact", "KEY=yes|no", _("A condition is known to be met, or not. Repeatable."))


def situation_of(
    date: str | None,
    absent: list[str] | None,
    vacant: list[str] | None,
    disqualified: list[str] | None,
    urgent: bool,
    crisis: str | None,
    amount: str | None,
    facts: list[str] | None,
) -> Situation:
    """Return the situation that the options tell.

    Raises
    ------
    UnknownNameError
        For a day, an amount or a fact that is not written as one.
    """
    return Situation(
        date=None if date is None else day_of(date),
        absent=_names(absent),
        vacant=_names(vacant),
        disqualified=_names(disqualified),
        urgent=urgent,
        crisis=None if crisis is None else _takeover(crisis),
        amount=None if amount is None else amount_of(amount),
        facts=_facts(facts or ()),
    )


def day_of(text: str) -> datetime.date:
    """Return the day that is written as 2026-12-31."""
    try:
        if _DAY.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass  # 2026-02-30 looks like a day and is none
    raise UnknownNameError("bad-date", name=checked_name(text))


def amount_of(text: str) -> int:
    """Return the amount in kronor; blanks between the thousands are fine."""
    digits = "".join(checked_name(text).split())
    if not (digits.isascii() and digits.isdigit()) or int(digits) > LARGEST_AMOUNT:
        raise UnknownNameError("bad-amount", name=text)
    return int(digits)


def _names(names: list[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(checked_name(name) for name in names or ()))


def _takeover(text: str) -> Takeover:
    committee, equals, areas = text.partition("=")
    named = [area.strip() for area in areas.split(",") if area.strip()]
    if equals and not named:
        raise UnknownNameError("bad-crisis", name=checked_name(text))
    return Takeover(committee=checked_name(committee.strip()), areas=_names(named))


def _facts(texts: Iterable[str]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for key, met in map(_fact, texts):
        if found.setdefault(key, met) is not met:
            raise UnknownNameError("contradicting-fact", name=key)
    return found


def _fact(text: str) -> tuple[str, bool]:
    key, _equals, value = text.partition("=")
    value = value.strip().lower()
    if value not in _YES | _NO:
        raise UnknownNameError("bad-fact", name=checked_name(text))
    return checked_name(key.strip()), value in _YES
