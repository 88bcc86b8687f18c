"""The insides of error sentences: what is wrong with a record, why a file cannot be read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import marked as _

if TYPE_CHECKING:
    from app.i18n import Catalogue

REASONS = (
    _("File name too long"),
    _("Is a directory"),
    _("No space left on device"),
    _("No such file or directory"),
    _("Not a directory"),
    _("Permission denied"),
    _("Read-only file system"),
)
"""What the system says, in its own English."""

FAULTS: dict[str, str] = {
    "unknown-act": _("names an unknown act"),
    "unknown-parent": _("names an unknown parent"),
    "circle-in-tree": _("its parents form a circle"),
    "pattern-without-object": _("its phrase needs exactly one place for the object"),
    "unknown-field": _("names an unknown field"),
    "matter-id": _("the id of a matter is act.object or act.object.field"),
    "unknown-part-of-matter": _("names an unknown act, object or field"),
    "unclosed-class": _("a class needs a binding, and only a class may have per, binding or except"),
    "unknown-object": _("names an unknown object class"),
    "kinds-of-nothing": _("has other kinds of post but stands for no object class itself"),
    "anchor-length": _("the anchor needs one to six words"),
    "reference-to-nothing": _("a reference needs a law or a document"),
    "norm-without-holder": _("a norm needs a holder"),
    "norm-without-matter": _("a norm needs a matter"),
    "relation-without-end": _("a relation needs both from and to"),
    "capacity-without-heads": _("only the relation heads has a capacity"),
    "certainty-not-of-a-document": _("a record of a document cannot have this certainty"),
    "requirement-without-party": _("this kind of requirement needs with"),
    "grant-without-matters": _("what is handed on must be named in matters"),
    "target-without-object": _("this target needs an object class"),
    "unknown-actor": _("names an unknown actor"),
    "unknown-matter": _("names an unknown matter"),
    "bad-id": _("an id has lower-case letters a-z, digits, hyphens and dots"),
    "doubled-id": _("the id is used twice"),
    "missing-language": _("a text is missing in one language"),
    "missing-form": _("a form of the word is missing"),
    "lines-outside-document": _("the lines are outside the document"),
    "unknown-person": _("an appointment names someone who is not listed"),
    "missing-name": _("the person has no name"),
    "empty-amounts": _("no amount lies between the limits"),
    "empty-period": _("the last day comes before the first"),
    "terms-of-no-grant": _("terms of a grant stand at a relation that hands nothing on"),
    "deputy-of-nobody": _("the terms of a deputy stand at another relation"),
    "deputy-never": _("a deputy has a place in order from 1 and something to stand in for"),
    "one-place": _("a tension needs two places"),
    "too-many-lines": _("more lines are cited than any sentence has"),
}


def reason_text(reason: str, words: Catalogue) -> str:
    """Return a reason that the system gave; one that is not known stays as it was given."""
    return words(reason) if reason in REASONS else reason
