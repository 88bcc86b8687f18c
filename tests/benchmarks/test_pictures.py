"""How long a picture takes, from the records to the checked file: measured, never asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.charts import Charts
from app.i18n import catalogues
from app.rendering.export import Exporter
from app.rendering.offscreen import ensure_application
from app.rendering.request import FORMATS, ExportRequest
from app.session import Session

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("suffix", [item.suffix for item in FORMATS])
@pytest.mark.parametrize("region", ["halland", "vastmanland", "exempel"])
def test_export(benchmark: Any, tmp_path: Path, region: str, suffix: str) -> None:
    ensure_application()
    session, words = Session(), catalogues()["sv"]
    session.organisation(region)
    request = ExportRequest(region=region, path=tmp_path / f"x{suffix}", replace=True)

    def export() -> None:
        """Draw anew each time, as after a change."""
        Exporter(session, Charts(session, words, "sv"), words).export(request)

    benchmark.pedantic(export, rounds=5, warmup_rounds=1)
