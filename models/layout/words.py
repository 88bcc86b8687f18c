"""The words of a chart, in one language, made by whoever knows languages."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class ChartWords(Struct, frozen=True, kw_only=True):
    """What stands on a chart.

    Parameters
    ----------
    titles, seconds : mapping of str to str
        The two lines of each actor's card; a second line may be empty.
    whole : mapping of str to str
        The names that are parted over both lines.
    quiet : tuple of str
        Whose second line says little, and is left out where it would make a card higher.
    title, subtitle : str
        What the chart is called, and what it is drawn from.
    elected, employed : str
        The words at the two sides of the boundary.
    aside, outside, documents : str
        The headings over those who stand by themselves.
    """

    titles: Mapping[str, str]
    seconds: Mapping[str, str]
    title: str
    subtitle: str
    elected: str
    employed: str
    aside: str
    outside: str
    documents: str
    whole: Mapping[str, str] = {}
    quiet: tuple[str, ...] = ()

    def name(self, actor: str) -> str:
        """Return what an actor is called in a list, where one line holds all of it."""
        return self.whole.get(actor, self.titles[actor])
