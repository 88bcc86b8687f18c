"""The charts of the shipped regions do not change unnoticed.

Each file has the cards of one region at their places, and the lines between them. After a change that is
meant, and has been looked at: ``python -m tests.golden.test_drawings`` writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from models.layout.settings import ChartSettings
from tests.chart_checks import REGIONS, charts

FOLDER = Path(__file__).parent / "drawings"


def told(region: str) -> str:
    """Return a drawing as lines of text, rounded to whole pixels."""
    drawing = charts().drawing(region, ChartSettings())
    lines = [
        f"{box.id} {box.rect.x:.0f} {box.rect.y:.0f} {box.rect.width:.0f} {box.rect.height:.0f}"
        f" {box.shape} {box.parent or '-'}"
        for box in drawing.boxes
    ]
    for edge in sorted(drawing.edges, key=lambda edge: edge.id):
        way = " ".join(f"{point.x:.0f},{point.y:.0f}" for point in edge.points)
        lines.append(f"{edge.id} {'+'.join(edge.records) or '-'} {way}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("region", REGIONS)
def test_the_chart_is_as_it_was(region: str) -> None:
    assert told(region) == (FOLDER / f"{region}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for name in REGIONS:
        (FOLDER / f"{name}.txt").write_text(told(name), encoding="utf-8")
