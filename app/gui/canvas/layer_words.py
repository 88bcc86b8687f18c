"""What the layers of a chart are called."""

from __future__ import annotations

from app.i18n import marked
from models.layout.drawing import Layer

_ = marked

LAYERS: dict[Layer, str] = {
    Layer.LINE: _("Line of command"),
    Layer.PART_OF: _("Belongs to"),
    Layer.ASSIGNMENT: _("Assignment and appointment"),
    Layer.DELEGATION: _("Delegation"),
    Layer.CONSULTATION: _("Consultation"),
    Layer.SUPERVISION: _("Supervision"),
    Layer.STAFFING: _("Employment and pay"),
    Layer.WORK_ENVIRONMENT: _("Work environment"),
    Layer.SUPPORT: _("Support and preparation"),
    Layer.INFORMATION: _("Information"),
    Layer.OWNERSHIP: _("Ownership"),
}
