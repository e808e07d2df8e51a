import os
import pathlib

import pytest

relata = pytest.importorskip("relata", reason="the package relata is not installed: tools/wheel builds it")

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture(scope="session")
def reader():
    return relata.Reader()


@pytest.fixture(scope="session")
def articles():
    return sorted((ROOT / "graphs").glob("*.txt"))


@pytest.fixture(scope="session")
def story(reader, articles):
    return reader.extract(articles)


@pytest.fixture(scope="session")
def program():
    """The relata program of the same build."""
    path = os.environ.get("RELATA_PROGRAM")
    if not path:
        pytest.skip("RELATA_PROGRAM does not name the program to compare with")
    return path
