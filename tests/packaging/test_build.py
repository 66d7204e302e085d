"""What builds share: the date they count by, and the sums of what is given away."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from papers.build_date import VARIABLE, build_date, for_children
from papers.sums import NAME, sums

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


def sources(folder: Path) -> Path:
    """Sources as they are unpacked, without git's folder."""
    about = Path("packaging/linux/cn.caoxian.jianbaotai.metainfo.xml")
    (folder / about.parent).mkdir(parents=True)
    shutil.copy(ROOT / about, folder / about)
    return folder


def test_a_date_that_is_given_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "1700000000")
    assert build_date(tmp_path) == 1_700_000_000


def test_unpacked_sources_count_from_their_release(tmp_path: Path) -> None:
    date = build_date(sources(tmp_path))
    assert date % 86_400 == 0
    assert date > 1_700_000_000
    assert for_children(tmp_path)[VARIABLE] == str(date)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_checkout_counts_from_its_last_commit(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        named = ("-c", "user.name=a", "-c", "user.email=a@b.example")
        environment = {"GIT_COMMITTER_DATE": "1600000000 +0000", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        subprocess.run(
            ["git", *named, *words], cwd=tmp_path, env=environment, check=True, timeout=30, capture_output=True
        )

    sources(tmp_path)
    git("init")
    git("commit", "--allow-empty", "-m", "first")
    assert build_date(tmp_path) == 1_600_000_000


def test_the_sums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    for name in ("b.deb", "a 中文.tar.xz", NAME):
        (tmp_path / name).write_text(name, "utf-8")
    (tmp_path / "wheelhouse").mkdir()
    (tmp_path / NAME).write_text(sums(tmp_path), "utf-8")
    assert [line[66:] for line in sums(tmp_path).splitlines()] == ["a 中文.tar.xz", "b.deb"]
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--strict", "-c", NAME], cwd=tmp_path, check=True, timeout=30, capture_output=True)
