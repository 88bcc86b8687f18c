#!/usr/bin/env python3
"""Write the picture of the README: a traced answer as the terminal shows it, as an SVG without outside fonts.

Usage: .venv/bin/python packaging/picture.py
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ["trace", "--region", "vastmanland", "--matter", "appoint.administration_head", "--lang", "en"]
PAPER = TerminalTheme((250, 250, 248), (40, 44, 52), [(40, 44, 52)] * 8, [(40, 44, 52)] * 8)
WIDTH = 120  # as the program prints where there is no terminal


def main() -> None:
    """Run the command as in a terminal, draw what it printed, drop the web fonts."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *COMMAND],
        cwd=ROOT,
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)},
        capture_output=True,
        text=True,
        check=True,
    )
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi(done.stdout.rstrip()))
    svg = console.export_svg(title="mandatkarta " + " ".join(COMMAND[:5]), theme=PAPER, unique_id="trace")
    svg = re.sub(r"\s*<!-- Generated.*?-->", "", svg)
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace(
        "Fira Code", "DejaVu Sans Mono, Menlo, Consolas"
    )
    target = ROOT / "resources" / "pictures" / "trace.svg"
    target.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
