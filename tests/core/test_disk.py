"""Whole files are copied, moved and kept so that nothing half done has a name."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from caoxian_desktop.core import disk


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.db"
    path.write_bytes(b"whole")
    return path


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_folders_are_made_one_in_another_and_those_there_stay(tmp_path: Path) -> None:
    disk.make_folder(tmp_path / "a" / "b" / "c")
    disk.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / "c").is_dir()


def test_a_copy_takes_the_place_of_an_older_file(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.db"
    target.write_bytes(b"older")
    disk.copy(source, target)
    assert (target.read_bytes(), source.read_bytes()) == (b"whole", b"whole")
    assert _names(tmp_path) == ["source.db", "target.db"]


def test_a_copy_that_fails_leaves_the_older_file_and_nothing_else(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "target.db"
    target.write_bytes(b"older")

    def half(_source: Path, part: Path) -> None:
        part.write_bytes(b"wh")
        raise OSError("pulled out")

    monkeypatch.setattr(shutil, "copyfile", half)
    with pytest.raises(OSError, match="pulled out"):
        disk.copy(source, target)
    assert target.read_bytes() == b"older"
    assert _names(tmp_path) == ["source.db", "target.db"]


def test_a_file_is_moved_into_another_folder(source: Path, tmp_path: Path) -> None:
    disk.make_folder(tmp_path / "aside")
    disk.move(source, tmp_path / "aside" / "source.db")
    assert not source.exists()
    assert (tmp_path / "aside" / "source.db").read_bytes() == b"whole"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_kept_beside_outlives_what_takes_its_name(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:  # FAT and exFAT, as on sticks

        def refuse(_self: Path, _target: Path) -> None:
            raise OSError("not supported")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
    disk.keep_beside(source, tmp_path / "kept.db")
    other = tmp_path / "other.db"
    other.write_bytes(b"other")
    disk.move(other, source)
    assert (tmp_path / "kept.db").read_bytes() == b"whole"


def test_what_is_not_there_is_taken_away_all_the_same(source: Path, tmp_path: Path) -> None:
    disk.remove([source, tmp_path / "none.db"])
    assert _names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folders")
def test_every_change_of_a_name_is_synced_in_its_folder(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(disk, "sync_folder", synced.append)
    disk.make_folder(tmp_path / "aside")
    disk.keep_beside(source, tmp_path / "aside" / "kept.db")
    disk.move(source, tmp_path / "aside" / "moved.db")
    disk.remove([tmp_path / "aside" / "moved.db"])
    aside = tmp_path / "aside"
    assert synced == [tmp_path, aside, aside, tmp_path, aside]
