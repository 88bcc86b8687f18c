"""What the user has chosen and what is remembered between two starts: one small TOML file.

A damaged file never stops the program and is never lost: it is kept under another name, what can be read
of it is used, and the one sentence to tell stands in ``Loaded.fault``.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_type_hints

import msgspec
import platformdirs

from models.core.errors import BadInputError, UserFacingError
from models.core.texts import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

VERSION = 1
"""Of the file's form; an older one is brought up to it by ``UPGRADES``."""

MOST_RECENT = 8
LONGEST_REGION_NAME = 60

Theme = Literal["system", "light", "dark", "contrast"]


class Settings(msgspec.Struct, kw_only=True, frozen=True):
    """The settings of one user.

    Parameters
    ----------
    language : Language
        Of the window.
    theme : Theme
        The colours; ``system`` follows the desktop.
    reduced_motion : bool
        Whether everything changes at once.
    hint : bool
        Whether the short start hint is shown.
    region : str
        The one open last; empty at the first start.
    recent_regions, recent_questions : tuple of str
        The latest first.
    names : dict of str to str
        What the user calls a region whose document names none, by the region's id.
    geometry, layout : str
        Place of the window and of its panels, as Qt writes them, in Base64.
    zoom : dict of str to float
        The zoom of each region's chart.
    export : dict of str to str
        What was chosen last for pictures.
    """

    language: Language = "sv"
    theme: Theme = "system"
    reduced_motion: bool = False
    hint: bool = True
    region: str = ""
    recent_regions: tuple[str, ...] = ()
    recent_questions: tuple[str, ...] = ()
    names: dict[str, str] = msgspec.field(default_factory=dict)
    geometry: str = ""
    layout: str = ""
    zoom: dict[str, float] = msgspec.field(default_factory=dict)
    export: dict[str, str] = msgspec.field(default_factory=dict)

    def changed(self, **values: Any) -> Settings:
        """Return the settings with some of them changed."""
        return msgspec.structs.replace(self, **values)


class Loaded(msgspec.Struct, frozen=True):
    """Settings as read, with what is to be told of the reading, if anything."""

    settings: Settings
    fault: UserFacingError | None = None


UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""What brings the content of each older version to the next."""


class SettingsFile:
    """Reads and writes the settings of the user.

    Parameters
    ----------
    path : Path, optional
        The file; the user's own without one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self._beside: dict[str, Any] = {}

    def load(self) -> Loaded:
        """Return the settings; of a damaged file what can be read, after keeping it under another name."""
        try:
            settings, sound = self._read()
        except FileNotFoundError:
            return Loaded(Settings())
        except OSError as error:
            return Loaded(Settings(), self._fault("unreadable-settings", reason=error.strerror or ""))
        return Loaded(settings, None if sound else self._kept_fault())

    def names(self) -> Mapping[str, str]:
        """Return what the user calls regions whose documents name none; touches no file."""
        try:
            return self._read()[0].names
        except OSError:
            return {}

    def save(self, settings: Settings) -> None:
        """Write the settings, whole or not at all.

        Raises
        ------
        BadInputError
            With the code ``unwritable-settings``.
        """
        known = {"version": VERSION, **msgspec.to_builtins(settings)}
        text = to_toml(self._beside | known)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.path, text.encode("utf-8", errors="replace"))
        except OSError as error:
            raise self._fault("unwritable-settings", reason=error.strerror or "") from error

    def _read(self) -> tuple[Settings, bool]:
        """Return the settings, and whether every one of them could be read."""
        import tomllib

        try:
            content = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except ValueError:  # neither UTF-8 nor TOML
            return Settings(), False
        version = content.pop("version", VERSION)
        sound = isinstance(version, int)
        while sound and version in UPGRADES:
            content = UPGRADES[version](content)
            version += 1
        values: dict[str, Any] = {}
        for name, kind in get_type_hints(Settings).items():
            if name not in content:
                continue
            try:
                values[name] = msgspec.convert(content.pop(name), kind)
            except msgspec.ValidationError:
                sound = False
        self._beside = content  # of a later version: written back as it was
        return Settings(**values), sound

    def _kept_fault(self) -> BadInputError:
        """Keep the file under another name and return what to tell of it."""
        kept = _free(self.path.with_name(self.path.name + ".damaged"))
        with contextlib.suppress(OSError):
            kept.write_bytes(self.path.read_bytes())
        return self._fault("damaged-settings", kept=kept.name)

    def _fault(self, code: str, **params: object) -> BadInputError:
        return BadInputError(code, file=str(self.path), **params)


def default_path() -> Path:
    """Return where the user's settings stand."""
    return Path(platformdirs.user_config_dir("mandatkarta", appauthor=False)) / "settings.toml"


def first(item: str, others: tuple[str, ...]) -> tuple[str, ...]:
    """Return a list of recent things with this one first.

    Examples
    --------
    >>> first("b", ("a", "b", "c"))
    ('b', 'a', 'c')
    """
    return (item, *(other for other in others if other != item))[:MOST_RECENT]


def region_name(typed: str) -> str:
    """Return what a user typed as a name of a region: one line, without blanks at its ends.

    Examples
    --------
    >>> region_name("  Region\\n  Nord ")
    'Region Nord'
    """
    shown = "".join(char if char.isprintable() else " " for char in typed)
    return " ".join(shown.split())[:LONGEST_REGION_NAME].rstrip()


def to_toml(content: Mapping[str, Any]) -> str:
    """Return values as TOML: texts, numbers, yes and no, lists of texts, and tables of those.

    Examples
    --------
    >>> print(to_toml({"zoom": {"a": 1.5}, "hint": True, "recent": ("x", "y")}), end="")
    hint = true
    recent = ["x", "y"]
    <BLANKLINE>
    [zoom]
    "a" = 1.5
    """
    plain = {key: value for key, value in content.items() if not isinstance(value, dict)}
    tables = {key: value for key, value in content.items() if isinstance(value, dict) and value}
    lines = [f"{key} = {_value(value)}" for key, value in plain.items()]
    for key, table in tables.items():
        lines += ["", f"[{key}]", *(f"{_text(name)} = {_value(value)}" for name, value in table.items())]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_text(key)} = {_value(item)}" for key, item in value.items()) + " }"
    return _text(value) if isinstance(value, str) else str(value)


def _text(value: str) -> str:
    # JSON's strings are TOML's, but for one character that TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _free(path: Path) -> Path:
    """Return a name that no file has yet."""
    for number in range(1, 1000):
        free = path.with_name(f"{path.name}-{number}")
        if not free.exists():
            return free
    return path


def _replace(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".settings")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
