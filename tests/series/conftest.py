from pathlib import Path

import pytest

from bilat.facts.snapshot import Snapshot
from tests.series.world import opened, world


@pytest.fixture(scope="session")
def almanac(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The facts of the package with the tests' own series beside them."""
    return opened(world(tmp_path_factory.mktemp("almanac")))


@pytest.fixture(scope="session")
def hearsay(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The same series from a source whose word decides nothing."""
    return opened(world(tmp_path_factory.mktemp("hearsay"), preferred="no"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
