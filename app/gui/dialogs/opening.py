"""Opens the dialogs; each is imported when it is first wanted, so that the window starts without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from app.gui.desk import Desk


def _open(dialog: QDialog) -> QDialog:
    """Show a dialog over its window, without stopping whoever called."""
    from PySide6.QtCore import Qt

    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def export(window: Desk) -> QDialog:
    """Ask how the chart is to be taken along, and take it along."""
    from app.gui.dialogs.export import ExportDialog

    return _open(ExportDialog(window))


def copy_picture(window: Desk) -> None:
    """Copy the chart as a picture."""
    from app.gui.dialogs.clipboard import copy_picture

    copy_picture(window)


def name_region(window: Desk) -> QDialog:
    """Ask what the open region is called."""
    from app.gui.dialogs.region_name import RegionNameDialog

    return _open(RegionNameDialog(window.workspace, window))


def preferences(window: Desk) -> QDialog:
    """Show the preferences."""
    from app.gui.dialogs.preferences import PreferencesDialog

    return _open(PreferencesDialog(window.workspace, window))


def shortcuts(window: Desk) -> QDialog:
    """Show the keyboard shortcuts."""
    from app.gui.dialogs.shortcuts import ShortcutsDialog

    return _open(ShortcutsDialog(window.workspace, window.actions_, window))


def notices(window: Desk) -> QDialog:
    """Show what the answers rest on."""
    from app.gui.dialogs.notices import NoticesDialog

    return _open(NoticesDialog(window.workspace, window))


def about(window: Desk) -> QDialog:
    """Tell what the program is."""
    from app.gui.dialogs.about import AboutDialog

    return _open(AboutDialog(window.workspace, window))
