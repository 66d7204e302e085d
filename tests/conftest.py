"""What every test has: its own home, no screen of the user's, and the real reports only where they are named."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from tests.run_folder import name_it

# Before anything imports Qt; the flow tests give their child processes a real X server.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
# Papers come out the same whichever fonts the computer has; tests of those name folders of their own.
os.environ["CAOXIAN_FONTS"] = ""

# A busy machine must fail no test: speed stands in the benchmarks.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

CORPUS = "CAOXIAN_CORPUS"
ASKED_FOR = {
    "corpus": (CORPUS, f"needs the real reports: set {CORPUS} to their folder"),
    "conformance": ("CAOXIAN_CONFORMANCE", "other people's large programs: `make conformance` brings and runs them"),
}
"""Tests that run only where a variable is set: their marker, the variable, why they are skipped."""


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Skip, with the reason, what nobody asked for."""
    for marker, (variable, reason) in ASKED_FOR.items():
        for item in items if not os.environ.get(variable) else ():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session", autouse=True)
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let the processes of this run find what another has read, and Qt's dialogs no folder of the user's or theirs."""
    name_it(tmp_path_factory.getbasetemp())
    os.environ["XDG_CONFIG_HOME"] = str(
        tmp_path_factory.mktemp("config")
    )  # QtProject.conf: the last folder, the widths


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own library, cache, settings and log: the user's are never touched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CAOXIAN_HOME", str(folder))
    return folder


@pytest.fixture
def corpus() -> Path:
    """The folder that holds corpus/, gold/, checks/ and report/."""
    return Path(os.environ[CORPUS])
