"""Which files an export writes."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

PDF, DOCX = ".pdf", ".docx"


def targets(chosen: str, formats: Collection[str]) -> tuple[Path, ...]:
    """Return the files for a name that was chosen, one for each format; an ending of ours in the name is dropped.

    (一页.pdf with both formats -> 一页.pdf, 一页.docx. 报告v1.2 keeps its .2.)
    """
    path = Path(chosen)
    if path.suffix.lower() in {PDF, DOCX}:
        path = path.with_suffix("")
    return tuple(path.with_name(path.name + ending) for ending in (PDF, DOCX) if ending in formats)


def unasked(files: Collection[Path], chosen: str) -> tuple[Path, ...]:
    """Return the existing files that the file dialog has not asked about: all but the one it returned."""
    return tuple(file for file in files if file.exists() and file != Path(chosen))
