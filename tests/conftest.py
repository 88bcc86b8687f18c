"""What holds for all tests: nothing needs a screen, nothing touches the user's own files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCHMARKS = Path(__file__).parent / "benchmarks"

# Before anybody imports Qt. Tests of a real window run a program of their own on the display of pytest-xvfb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: on a busy machine it fails tests for being slow, not for being wrong.
settings.register_profile("quick", max_examples=50, deadline=None)
settings.register_profile(
    "deep", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --long."""
    parser.addoption(
        "--long", action="store_true", help="also the tests marked `long`, and deep property tests"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples property tests try; --hypothesis-profile still has the last word."""
    if not config.getoption("--hypothesis-profile", None):
        settings.load_profile("deep" if config.getoption("--long") else "quick")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the benchmarks, unless the command line names them."""
    if collection_path != BENCHMARKS:
        return None
    named = [Path(str(config.invocation_params.dir), arg.split("::")[0]) for arg in config.args]
    return None if any(path.resolve().is_relative_to(BENCHMARKS) for path in named) else True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the long tests, unless asked for."""
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give the tests settings and documents of their own, also in the programs that they start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield
