"""Case 17: a finished file is put in its place whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.writing import refuse_source, write_whole


def test_it_replaces_an_older_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "一页.pdf"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_fault_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: int
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(fault, os.strerror(fault))

    target = tmp_path / "一页.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(KnownError) as caught:
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert str(target) in caught.value.sentence()


def test_a_full_disk_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError, match="disk is full") as caught:
        write_whole(tmp_path / "一页.pdf", b"new")
    assert "磁盘已满" in caught.value.sentence()


def test_a_file_marked_read_only_stays(tmp_path: Path) -> None:
    target = tmp_path / "一页.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(KnownError) as caught:
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert caught.value.code == "export.cannot_write"


@pytest.mark.parametrize("name", ["无此文件夹/一页.pdf", "文件夹"])
def test_a_place_that_is_none_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "文件夹").mkdir()
    with pytest.raises(KnownError):
        write_whole(tmp_path / name, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["文件夹"]


@pytest.mark.skipif(os.name != "posix", reason="links and rights as POSIX has them")
def test_a_link_is_followed_and_the_rights_of_the_older_file_stay(tmp_path: Path) -> None:
    target, link = tmp_path / "一页.pdf", tmp_path / "最新.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600


def test_the_file_that_is_read_is_never_written_over_under_any_of_its_names(tmp_path: Path) -> None:
    source, other = tmp_path / "报告.docx", tmp_path / "另名.docx"
    source.write_bytes(b"report")
    other.hardlink_to(source)
    refuse_source(tmp_path / "材料.docx", [source])
    for target in (source, other, tmp_path / "." / "报告.docx"):
        with pytest.raises(KnownError) as refused:
            refuse_source(target, [tmp_path / "无.docx", source])
        assert refused.value.code == "export.over_source"
