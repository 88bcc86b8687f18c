"""How the window looks: one style sheet and one palette, made of a theme's tokens.

Selection, focus and chosen things are ink, never a hue; hairlines part things; nothing has a shadow.
"""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from app.rendering.icons import icon_pixmap
from models.layout.marks import Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.rendering.theme import Theme

BAR = 40
TABS = 36
ROW = 26
FIELD = 28
RADIUS = 6

SHEET = Template("""
* { outline: none; }
QWidget { color: $ink; font-family: Inter; font-size: 13px; }
QMainWindow, QDialog { background: $panel; }
QMainWindow::separator { background: $hair; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $ink2; }
QToolTip { background: $card; color: $ink; border: 1px solid $edge; padding: 4px 6px; }

#bar { background: $panel; border-bottom: 1px solid $hair; }
QMenuBar { background: transparent; spacing: 0; }
QMenuBar::item { padding: 6px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $sunk; }
QMenu { background: $card; border: 1px solid $edge; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 8px; border-radius: 4px; border: 1px solid transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $sunk; border-color: $marked; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $hair; margin: 5px 4px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 6px; }
QMenu::indicator:checked { image: url($check); }
QMenu::right-arrow { image: url($right); width: 12px; height: 12px; padding-right: 6px; }

QPushButton, QToolButton {
  background: $card; border: 1px solid $edge; border-radius: 6px; padding: 0 10px; min-height: 26px;
}
QPushButton:hover, QToolButton:hover { border-color: $ink2; }
QPushButton:pressed, QToolButton:pressed { background: $sunk; }
QPushButton:focus, QToolButton:focus { border: 2px solid $ink; padding: 0 9px; min-height: 24px; }
QPushButton:disabled, QToolButton:disabled { color: $ink3; border-color: $hair; }
QPushButton[bare="true"] { border-color: transparent; font-weight: 600; }
QPushButton[bare="true"]:focus { border: 2px solid $ink; }
QPushButton[primary="true"] { background: $ink; color: $panel; border-color: $ink; }
QPushButton[primary="true"]:hover { background: $ink2; }
QPushButton[primary="true"]:focus { border: 2px solid $edge; }
QPushButton[primary="true"]:disabled { background: $sunk; color: $ink3; border-color: $hair; }
QToolButton[bare="true"] { border-color: transparent; background: transparent; padding: 0 5px; }
QToolButton[bare="true"]:hover { background: $sunk; }
QToolButton[bare="true"]:focus { border: 2px solid $ink; padding: 0 4px; }
QToolButton::menu-indicator { image: none; width: 0; }
#region { font-weight: 600; text-align: left; padding: 0 10px 0 8px; }
#region:focus { padding: 0 9px 0 7px; }

#views { border: 1px solid $edge; border-radius: 6px; background: $card; }
#views QToolButton { border: none; border-radius: 5px; background: transparent; padding: 0 9px;
  min-height: 24px; color: $ink2; }
#views QToolButton:hover { color: $ink; background: $sunk; }
#views QToolButton:checked { background: $ink; color: $panel; font-weight: 600; }
#views QToolButton:focus { border: 2px solid $ink; padding: 0 7px; min-height: 20px; }
#views QToolButton:checked:focus { border: 2px solid $edge; }

QLineEdit, QComboBox, QSpinBox {
  background: $card; border: 1px solid $edge; border-radius: 6px; padding: 0 8px; min-height: 26px;
  selection-background-color: $ink; selection-color: $panel;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $ink; padding: 0 7px; min-height: 24px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $ink3; border-color: $hair; }
QLineEdit > QToolButton { border: none; background: transparent; padding: 0; min-height: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($down); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $edge; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $ink3;
  background: $card; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $ink; border-color: $ink; image: url($tick); }
QRadioButton::indicator:checked { background: $card; border: 5px solid $ink; width: 6px; height: 6px; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }

QTabBar#tabs { background: $panel; }
QTabBar#tabs::tab { padding: 0 4px; margin: 0 10px 0 2px; height: 34px; color: $ink3; border: none;
  border-bottom: 2px solid transparent; background: transparent; }
QTabBar#tabs::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $ink; }
QTabBar#tabs::tab:hover { color: $ink; }

#panel, QDockWidget { background: $panel; }
#rule { background: $hair; }
QTreeView, QListView, QTableView { background: $panel; border: none; show-decoration-selected: 1; }
QTreeView::item, QListView::item { min-height: 26px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: $sunk; }
QTreeView::item:selected, QListView::item:selected { background: $sunk; color: $ink; }
QTreeView::branch { background: $panel; }
QTreeView::branch:has-children:closed { image: url($right); }
QTreeView::branch:has-children:open { image: url($down); }
QHeaderView::section { background: $panel; color: $ink3; border: none; border-bottom: 1px solid $hair;
  padding: 4px 3px; font-size: 11px; }

QScrollArea { background: $panel; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLabel[role="title"] { font-size: 15px; font-weight: 600; }
QLabel[role="big"] { font-size: 20px; font-weight: 600; }
QLabel[role="section"] { font-size: 11px; font-weight: 600; color: $ink3; }
QLabel[role="small"] { font-size: 11px; color: $ink3; }
QLabel[role="second"] { font-size: 11px; color: $ink2; }
QLabel[role="said"] { font-weight: 600; }
QLabel[role="warning"] { color: $ink; font-weight: 600; }
#linked { border: none; background: transparent; text-align: left; padding: 0; min-height: 18px; }
QToolButton[chip="true"] { border: 1px solid $hair; border-radius: 4px; background: transparent; color: $ink3;
  font-size: 11px; padding: 0 5px; min-height: 17px; max-height: 17px; }
QToolButton[chip="true"]:hover { border-color: $ink2; color: $ink; }
QToolButton[chip="true"]:focus { border: 2px solid $ink; padding: 0 4px; min-height: 15px;
  max-height: 15px; }
#mark { border-radius: 4px; background: $sunk; }
#popup { background: $card; border: 1px solid $edge; border-radius: 6px; }
#popup QListView { background: $card; }
#hint { background: $card; border: 1px solid $edge; border-radius: 6px; }
QStatusBar { background: $panel; border-top: 1px solid $hair; min-height: 25px; }
QStatusBar::item { border: none; }
QProgressBar { border: 1px solid $edge; border-radius: 4px; background: $sunk; max-height: 8px;
  min-height: 8px; }
QProgressBar::chunk { background: $ink; border-radius: 3px; }
QPlainTextEdit { background: $sunk; border: 1px solid $hair; border-radius: 6px; padding: 6px;
  font-size: 11px; }
QGroupBox { border: none; margin-top: 22px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0; }
""")

PICTURES = {"check": "check", "right": "chevron-right", "down": "chevron-down"}


def apply(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme."""
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet(theme))


def sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    tokens = {token.value.replace("-", "_"): theme[token].name() for token in Token}
    # Where surfaces are all black, what is marked needs a border to be seen.
    same = theme[Token.SUNK] == theme[Token.CARD]
    marked = theme[Token.INK if same else Token.SUNK].name()
    return SHEET.substitute(tokens, marked=marked, **_pictures(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what a style sheet does not reach."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, token in (
        (roles.Window, Token.PANEL),
        (roles.WindowText, Token.INK),
        (roles.Base, Token.CARD),
        (roles.AlternateBase, Token.SUNK),
        (roles.Text, Token.INK),
        (roles.PlaceholderText, Token.INK3),
        (roles.Button, Token.CARD),
        (roles.ButtonText, Token.INK),
        (roles.BrightText, Token.INK),
        (roles.Highlight, Token.INK),
        (roles.HighlightedText, Token.PANEL),
        (roles.ToolTipBase, Token.CARD),
        (roles.ToolTipText, Token.INK),
        (roles.Link, Token.INK),
        (roles.LinkVisited, Token.INK),
    ):
        made.setColor(role, theme[token])
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme[Token.INK3])
    return made


def _pictures(theme: Theme) -> dict[str, str]:
    """Return files with the small icons that a style sheet can only take from files."""
    found = {key: _picture(name, theme[Token.INK2].name()) for key, name in PICTURES.items()}
    return found | {"tick": _picture("check", theme[Token.PANEL].name())}


@cache
def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="mandatkarta-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


@cache
def _picture(name: str, colour: str) -> str:
    path = _folder() / f"{name}-{colour[1:]}.png"
    icon_pixmap(name, QColor(colour), 16, 2.0).save(str(path))
    return path.as_posix()
