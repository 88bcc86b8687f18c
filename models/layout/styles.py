"""How each relation is drawn: its layer, its line and the sign at its end."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from models.core.relations import RelationType
from models.layout.drawing import Layer
from models.layout.marks import Stroke, Token

_R = RelationType


class End(StrEnum):
    """The sign at the end of a line."""

    NONE = "none"
    SQUARE = "square"
    TRIANGLE = "triangle"
    RING = "ring"
    OPEN = "open"
    DOUBLE = "double"
    BAR = "bar"
    DIAMOND = "diamond"


class LineStyle(Struct, frozen=True):
    """How a line is drawn, and what stands at its end."""

    stroke: Stroke
    end: End = End.NONE


def _style(token: Token, width: float, end: End, *dash: float, round: bool = False) -> LineStyle:
    return LineStyle(Stroke(token, width, dash, round), end)


_LINE = _style(Token.INK2, 1.5, End.NONE)
_PART = _style(Token.POL, 1, End.NONE)
_APPOINTS = _style(Token.POL, 1.5, End.SQUARE, 4, 3)
_ASSIGNS = _style(Token.POL, 1.5, End.TRIANGLE, 8, 4)
_INTERPRETS = _style(Token.POL, 1, End.RING, 2, 3)
_DELEGATES = _style(Token.INK2, 1.5, End.OPEN, 10, 3, 2, 3)
_SUBDELEGATES = _style(Token.INK2, 1.5, End.DOUBLE, 10, 3, 2, 3, 2, 3)
_URGENT = _style(Token.INK2, 1.5, End.OPEN, 3, 2, 3, 6)
_DEPUTISES = _style(Token.ADM, 1.5, End.BAR, 1, 3, 5, 3)
_WORK_ENVIRONMENT = _style(Token.ADM, 1.5, End.TRIANGLE, 5, 2)
_EXECUTES = _style(Token.ADM, 1, End.TRIANGLE, 2, 2)
_ATTESTS = _style(Token.INK2, 1, End.SQUARE, 6, 3)
_SIGNS = _style(Token.INK2, 1, End.TRIANGLE, 12, 3)
_CONSULTS = _style(Token.INK3, 1.5, End.RING, 0.1, 4, round=True)
_ATTENDS = _style(Token.INK3, 1.5, End.BAR, 0.1, 7, round=True)
_PREPARES = _style(Token.INK3, 1, End.OPEN, 4, 2)
_INFORMS = _style(Token.INK3, 1, End.OPEN, 6, 2)
_SUPERVISES = _style(Token.INK3, 1, End.DIAMOND, 3, 3)
_OWNS = _style(Token.OUT, 1.5, End.DIAMOND)

STYLES: dict[RelationType, LineStyle] = {
    _R.PART_OF: _PART,
    _R.SERVES: _PART,
    _R.HEADS: _LINE,
    _R.MEMBER_OF: _PART,
    _R.CHAIRS: _PART,
    _R.ALSO_HOLDS: _DEPUTISES,
    _R.MANAGES: _LINE,
    _R.EMPLOYER_ROLE: _APPOINTS,
    _R.APPOINTS: _APPOINTS,
    _R.DISMISSES: _APPOINTS,
    _R.SETS_PAY: _APPOINTS,
    _R.APPRAISES: _APPOINTS,
    _R.ASSIGNS: _ASSIGNS,
    _R.INSTRUCTS: _ASSIGNS,
    _R.DIRECTS: _ASSIGNS,
    _R.INTERPRETS: _INTERPRETS,
    _R.DELEGATES: _DELEGATES,
    _R.SUBDELEGATES: _SUBDELEGATES,
    _R.DEPUTISES: _DEPUTISES,
    _R.URGENCY_MANDATE: _URGENT,
    _R.DISTRIBUTES_WORK_ENVIRONMENT: _WORK_ENVIRONMENT,
    _R.TASK_TRANSFER: _ASSIGNS,
    _R.ATTESTS: _ATTESTS,
    _R.SIGNS: _SIGNS,
    _R.PREPARES: _PREPARES,
    _R.PROPOSES: _PREPARES,
    _R.PRESENTS: _PREPARES,
    _R.EXECUTES: _EXECUTES,
    _R.ASSISTS: _EXECUTES,
    _R.SUPPORTS: _EXECUTES,
    _R.CONSULTS: _CONSULTS,
    _R.COORDINATES: _INFORMS,
    _R.INFORMS: _INFORMS,
    _R.REPORTS_TO: _INFORMS,
    _R.NOTIFIES: _INFORMS,
    _R.RECIPIENT_OF: _ASSIGNS,
    _R.SUPERVISES: _SUPERVISES,
    _R.ATTENDS: _ATTENDS,
    _R.SPEAKS: _ATTENDS,
    _R.INITIATES: _ATTENDS,
    _R.REPRESENTS: _SIGNS,
    _R.LEADS_FORUM: _LINE,
    _R.OWNS: _OWNS,
    _R.PARTY_TO: _OWNS,
}
"""The line of each relation; one that has none of its own takes that of its nearest kin."""

QUIET = LineStyle(Stroke(Token.EDGE, 1))
"""A link that no record states: it only holds the picture together."""

TURNED = frozenset({RelationType.RECIPIENT_OF})
"""Told from the receiver's side, drawn the way that what it tells of goes."""

_LAYERS: dict[Layer, tuple[RelationType, ...]] = {
    Layer.LINE: (_R.MANAGES, _R.HEADS, _R.LEADS_FORUM),
    Layer.PART_OF: (_R.PART_OF, _R.SERVES, _R.CHAIRS, _R.MEMBER_OF, _R.ALSO_HOLDS),
    Layer.ASSIGNMENT: (
        *(_R.ASSIGNS, _R.INSTRUCTS, _R.DIRECTS, _R.INTERPRETS, _R.TASK_TRANSFER),
        _R.RECIPIENT_OF,
    ),
    Layer.DELEGATION: (_R.DELEGATES, _R.SUBDELEGATES, _R.URGENCY_MANDATE, _R.ATTESTS, _R.SIGNS),
    Layer.CONSULTATION: (_R.CONSULTS,),
    Layer.SUPERVISION: (_R.SUPERVISES,),
    Layer.STAFFING: (
        *(_R.APPOINTS, _R.DISMISSES, _R.SETS_PAY, _R.APPRAISES, _R.EMPLOYER_ROLE),
        _R.DEPUTISES,
    ),
    Layer.WORK_ENVIRONMENT: (_R.DISTRIBUTES_WORK_ENVIRONMENT,),
    Layer.SUPPORT: (
        *(_R.PREPARES, _R.PROPOSES, _R.PRESENTS, _R.EXECUTES, _R.ASSISTS, _R.SUPPORTS),
        *(_R.COORDINATES, _R.REPRESENTS),
    ),
    Layer.INFORMATION: (*(_R.REPORTS_TO, _R.INFORMS, _R.NOTIFIES, _R.ATTENDS, _R.SPEAKS, _R.INITIATES),),
    Layer.OWNERSHIP: (_R.OWNS, _R.PARTY_TO),
}

LAYERS: dict[RelationType, Layer] = {
    relation: layer for layer, relations in _LAYERS.items() for relation in relations
}
"""The layer of each relation."""

RANKS: dict[RelationType, int] = {relation: place for place, relation in enumerate(LAYERS)}
"""Of several relations of one layer between the same two, the one with the lowest rank gives the line."""
