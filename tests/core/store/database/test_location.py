"""A library is refused on a network share; a folder that a service synchronises is known by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.store.database import location
from caoxian_desktop.core.store.database.synchronised import synchronised_by
from caoxian_desktop.core.store.opening import open_database

MOUNTS = r"""27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
41 27 0:40 / /mnt/share rw,relatime shared:5 - cifs //server/政府办 rw,vers=3.0
42 27 0:41 / /mnt/share/disk rw,relatime - vfat /dev/sdb1 rw
43 27 0:42 / /data/wang/my\040share rw - fuse.sshfs wang@host:/ rw
44 27 0:43 / /srv rw - autofs systemd-1 rw
45 44 0:44 / /srv rw - nfs4 server:/srv rw
46 27 0:45 / /media/stick rw master:3 propagate_from:2 - fuseblk /dev/sdc1 rw
47 27 0:46 / /media/windows rw - fuse.ntfs-3g /dev/sda3 rw
48 not a line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/wang/.local/share", "ext4"),
        ("/mnt/share", "cifs"),
        ("/mnt/share/报告库", "cifs"),
        ("/mnt/shared", "ext4"),
        ("/mnt/share/disk/报告库", "vfat"),
        ("/data/wang/my share/x", "fuse.sshfs"),
        ("/srv/库", "nfs4"),
        ("/media/stick/caoxian-home", "fuseblk"),
        ("/media/windows/caoxian-home", "fuse.ntfs-3g"),
    ],
)
def test_the_file_system_of_a_path_is_that_of_the_mount_it_is_under(path: str, kind: str) -> None:
    assert location.mount_of(path, MOUNTS)[1] == kind


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "fuse.gvfsd-fuse"])
def test_a_network_share_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        f"1 0 0:1 / / rw - ext4 /dev/a rw\n2 1 0:2 / {tmp_path}/share rw - {kind} server:/x rw\n", "utf-8"
    )
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    (tmp_path / "share").mkdir()
    with pytest.raises(KnownError) as refused:
        open_database(tmp_path / "share" / "报告库" / "library.db")
    assert refused.value.code == "library.network"
    assert "本机磁盘" in refused.value.sentence("zh")
    assert list((tmp_path / "share").iterdir()) == []


def test_a_root_that_is_on_another_machine_is_the_only_disk_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text("1 0 0:1 / / rw - 9p none rw\n", "utf-8")
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    assert not location.is_remote(tmp_path)


def test_a_link_to_a_share_is_a_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"2 1 0:2 / {tmp_path}/share rw - nfs server:/x rw\n", "utf-8")
    monkeypatch.setattr(location, "_MOUNTS", mounts)
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    assert location.is_remote(tmp_path / "link" / "报告库")
    assert not location.is_remote(tmp_path / "报告库")


def test_where_the_system_does_not_say_a_folder_is_taken_for_local(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "_MOUNTS", tmp_path / "none")
    assert not location.is_remote(tmp_path)


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\share\库", True),
        ("//server/share", True),
        (r"\\?\UNC\server\share", True),
        (r"C:\Users\wang", False),
        (r"\\?\C:\Users\wang", False),
        ("D:/库", False),
    ],
)
def test_a_share_s_name_is_known_on_windows(path: str, share: bool) -> None:
    assert location.on_share(path) is share


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/data/wang/OneDrive - 曹县/库", "OneDrive"),
        ("/data/wang/Dropbox/库", "Dropbox"),
        ("/data/wang/Nutstore Files/库", ""),
        ("/data/wang/Nutstore/1/库", "坚果云"),
        ("/data/wang/我的坚果云/库", "坚果云"),
        ("/data/wang/BaiduSyncdisk/库", "百度网盘"),
        ("/data/wang/WPSDrive/1/WPS云盘/库", "WPS云盘"),
        ("/data/wang/WPS Cloud Files/库", "WPS云盘"),
        ("/data/wang/360云盘/库", "360云盘"),
        ("/data/wang/微云同步盘/库", "腾讯微云"),
        ("/Users/wang/Library/Mobile Documents/库", "iCloud"),
        ("/data/wang/Google Drive/库", "Google Drive"),
        ("/data/wang/阿里云盘/库", "阿里云盘"),
        ("/data/wang/文档/onedriver/库", ""),
        ("/data/dropboxer/库", ""),
        ("/media/wang/U盘/caoxian-home/library", ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_service_s_name(path: str, service: str) -> None:
    assert synchronised_by(Path(path), {}) == service


def test_onedrive_s_folder_is_known_whatever_it_is_called() -> None:
    environment = {"OneDriveCommercial": "/data/wang/单位网盘", "OneDrive": " "}
    assert synchronised_by(Path("/data/wang/单位网盘/报告库"), environment) == "OneDrive"
    assert synchronised_by(Path("/data/wang/单位网盘二/报告库"), environment) == ""
