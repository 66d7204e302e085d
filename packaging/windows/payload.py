"""The files of the program as NSIS takes them: each by its name, to be put there and to be taken away again.

An uninstaller that took away a folder with all that is in it would take what a person put there, and, where somebody
had the program put among his own files, those. So it knows each file, and takes away no other.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

LONGEST = 180
"""Characters of a file's way below the program's folder: with the folder's own, Windows allows 259."""
PROGRAMS = ("caoxian-desktop.exe", "caoxian-desktopw.exe")


class PayloadError(Exception):
    """The folder is not the program, or holds what Windows cannot have."""


def files_of(folder: Path) -> list[PurePosixPath]:
    """Return the files below a folder, in order. Raises PayloadError where it is not the program's."""
    if missing := [name for name in (*PROGRAMS, "_internal") if not (folder / name).exists()]:
        raise PayloadError(f"{folder} is not the program's folder: {', '.join(missing)} is not in it")
    files = sorted(PurePosixPath(path.relative_to(folder).as_posix()) for path in folder.rglob("*") if path.is_file())
    if long := [str(file) for file in files if len(str(file)) > LONGEST]:
        raise PayloadError(f"too long for Windows: {', '.join(long)}")
    return files


def script(folder: Path) -> str:
    """Return the part of the NSIS script that knows the files: SIZE_KB and the macros PUT_FILES and TAKE_FILES."""
    files = files_of(folder)
    kilobytes = (sum((folder / file).stat().st_size for file in files) + 1023) // 1024
    return "\n".join(
        [
            f"!define SIZE_KB {kilobytes}",
            "!macro PUT_FILES",
            *_putting(folder, files),
            "!macroend",
            "!macro TAKE_FILES",
            *(f'  Delete "$INSTDIR\\{quoted(file)}"' for file in files),
            *(f'  RMDir "$INSTDIR\\{quoted(below)}"' for below in reversed(folders_of(files))),
            "!macroend",
            "",
        ]
    )


def _putting(folder: Path, files: list[PurePosixPath]) -> list[str]:
    lines: list[str] = []
    for below in (PurePosixPath(), *folders_of(files)):
        inside = [file for file in files if file.parent == below]
        if inside:
            lines.append(f'  SetOutPath "$INSTDIR{"" if below == PurePosixPath() else chr(92) + quoted(below)}"')
            lines += [f'  File "{folder / file}"' for file in inside]  # the compiler's own way: no variables in it
    return lines


def folders_of(files: list[PurePosixPath]) -> list[PurePosixPath]:
    """Return the folders that files lie in, each after the one it lies in; the outermost is none of them."""
    found = {parent for file in files for parent in file.parents}
    return sorted(found - {PurePosixPath()}, key=lambda folder: folder.parts)


def quoted(path: PurePosixPath) -> str:
    """Return a path as it stands in NSIS between quotation marks: a dollar sign would begin a variable."""
    return str(PureWindowsPath(path)).replace("$", "$$")
