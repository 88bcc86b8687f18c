"""People, and the posts and seats that they hold.

Power sits on the post or the seat; people pass through it.
"""

from __future__ import annotations

from msgspec import Struct

from models.core.limits import Period


class Person(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Someone who holds posts or seats. ``id`` is unique within the region, also among its actors."""

    id: str
    name: str


class Appointment(Struct, frozen=True, forbid_unknown_fields=True):
    """A person holds a post or a seat, for a time; several may hold one post."""

    person: str
    post: str
    valid: Period = Period()
