"""What all fields for text leave to the window: its shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
    QKeySequence.StandardKey.MoveToNextWord,
    QKeySequence.StandardKey.MoveToPreviousWord,
    QKeySequence.StandardKey.SelectNextWord,
    QKeySequence.StandardKey.SelectPreviousWord,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)
"""What Ctrl does in a field; all else with it is a shortcut of the window."""


def leave_to_window(event: QEvent) -> bool:
    """Leave a shortcut to the window that a field would take for itself, as Ctrl+E and Ctrl+K on X11.

    Returns whether the field is to hear nothing of the event.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:  # AltGr writes characters
        return False
    if any(event.matches(key) for key in _EDITING):
        return False
    event.ignore()
    return True
