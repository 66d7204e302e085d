"""A damaged library, and a backup that takes its place: nothing is deleted, and a cut at any point is made good.

What is to take the library's place is first written beside it, whole, under a name of its own; only then is anything
moved. Where that name is found at a start, the change was cut short and is gone through with.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from caoxian_desktop.core import disk
from caoxian_desktop.core.records.clock import minute_of
from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.core.store.database import faults, heading, traces
from caoxian_desktop.core.store.database.opening_notice import OpeningNotice
from caoxian_desktop.core.store.safekeeping import backups
from caoxian_desktop.core.store.safekeeping.verifying import verify

_ENDINGS = ("-wal", "-shm", "-journal")


def look_after(path: Path, known: int) -> tuple[OpeningNotice, ...]:
    """Go through with a restoring that was cut short, put away what belongs to no library, bring a lost one back.

    Raises KnownError where the disk is at fault.
    """
    try:
        if traces.coming(path).exists():
            _take_place(path)
            return (_finished(path),)
        if heading.is_missing(path):
            return _bring_back(path, known)
        if heading.wrote_no_wal(path) and traces.is_filled(traces.beside(path, "-wal")):
            return (_put_away(path),)
    except OSError as fault:
        raise faults.of_disk(path, fault) from fault
    return ()


def recover(path: Path, known: int, damage: KnownError) -> OpeningNotice:
    """Put a whole file in the place of a damaged library: the newest backup that passes its check.

    Where the file passes without the -wal beside it, that was another's, and the file stays. Raises `damage`, with what
    to do, where nothing whole is found; everything stays as it is then.
    """
    try:
        if traces.is_filled(traces.beside(path, "-wal")) and _is_whole(path, known):
            return _put_away(path)
        backup = backups.newest_whole(path, known)
        if backup is None:
            raise damage if heading.is_mangled(path) else faults.damaged_file(path) from damage
        aside = _aside(path)
        disk.keep_beside(path, aside / path.name)  # never without a file of its name, wherever this is cut
        _put_in_place(path, backup, aside)
    except OSError as fault:
        raise faults.of_disk(path, fault) from fault
    return _restored(backup, aside)


def replace(path: Path, backup: Path, *, damaged: bool) -> None:
    """Let a library that is closed be what a backup holds; a damaged one is kept aside.

    Raises KnownError where the disk is at fault; the library is as it was then.
    """
    try:
        aside = None
        if damaged:
            aside = _aside(path)
            if path.exists():
                disk.keep_beside(path, aside / path.name)
        _put_in_place(path, backup, aside)
    except OSError as fault:
        raise faults.of_disk(path, fault) from fault


def _put_in_place(path: Path, backup: Path, aside: Path | None = None) -> None:
    disk.copy(backup, traces.coming(path))
    _take_place(path, aside)


def _take_place(path: Path, aside: Path | None = None) -> None:
    """Let what was made ready take the library's name; what stands beside the old one is never replayed into it."""
    from caoxian_desktop.core.store.index import index_file  # late: an opening without any fault searches nothing

    _move_aside(path, aside=aside)
    index_file.discard(path.with_name(index_file.FILE))  # it follows the other's sequence of changes
    disk.move(traces.coming(path), path)


def _bring_back(path: Path, known: int) -> tuple[OpeningNotice, ...]:
    """Bring back a library whose file is gone or empty; on a first start there is nothing to bring back."""
    backup = backups.newest_whole(path, known)
    if backup is None:
        aside = _move_aside(path, ("-wal", "-shm"))
        return () if aside is None else (_set_aside(aside),)
    _put_in_place(path, backup)
    return (_missing(backup),)


def _put_away(path: Path) -> OpeningNotice:
    aside = _move_aside(path, ("-wal", "-shm"))
    if aside is None:
        raise faults.damaged_file(path)  # it was there a moment ago
    return _set_aside(aside)


def _move_aside(path: Path, endings: tuple[str, ...] = _ENDINGS, aside: Path | None = None) -> Path | None:
    """Move what SQLite keeps beside a library into a folder of its own and return that; None where there is nothing."""
    left = [each for each in (traces.beside(path, ending) for ending in endings) if each.exists()]
    if not any(traces.is_filled(each) for each in left):
        return None
    aside = aside or _aside(path)
    for each in left:
        disk.move(each, aside / each.name)
    return aside


def _aside(path: Path) -> Path:
    """Make and return a folder for what is put aside now."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    aside, count = path.parent / f"damaged-{stamp}", 1
    while aside.exists():
        count += 1
        aside = path.parent / f"damaged-{stamp}-{count}"
    disk.make_folder(aside)
    return aside


def _is_whole(path: Path, known: int) -> bool:
    try:
        verify(path, known)
    except KnownError:
        return False
    return True


def _when(backup: Path) -> str:
    return minute_of(backups.made(backup))


def _restored(backup: Path, aside: Path) -> OpeningNotice:
    when, kept = _when(backup), one_line(str(aside))
    return OpeningNotice(
        "library.restored",
        f"报告库上次没有正常关闭，文件已损坏；已从{when}的备份恢复，此后的修改可能缺失。损坏的文件原样保存在{kept}。",
        f"the library was damaged and has been restored from the backup of {when}; the damaged files are in {kept}.",
    )


def _missing(backup: Path) -> OpeningNotice:
    when = _when(backup)
    return OpeningNotice(
        "library.brought_back",
        f"报告库的文件不见了，已从{when}的备份恢复，此后的修改可能缺失。",
        f"the library's file was gone and has been restored from the backup of {when}.",
    )


def _set_aside(aside: Path) -> OpeningNotice:
    kept = one_line(str(aside))
    return OpeningNotice(
        "library.stale_wal",
        f"报告库旁有一份不属于它的未完成修改（-wal文件），没有并入，已移到{kept}。",
        f"a -wal file that is not this library's stood beside it; it was not applied and has been moved to {kept}.",
    )


def _finished(path: Path) -> OpeningNotice:
    name = one_line(path.name)
    return OpeningNotice(
        "library.restoring_finished",
        f"上次恢复报告库（{name}）时中断，现已完成。",
        f"restoring the library ({name}) had been cut short and has been completed now.",
    )
