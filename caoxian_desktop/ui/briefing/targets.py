"""Which files an export writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.export import FORMATS

PDF, DOCX, PNG = ".pdf", ".docx", ".png"


def offered(template: Template) -> tuple[str, ...]:
    """Return the endings of what a form can be written as: pictures are of the one page alone."""
    return tuple(ending for ending in FORMATS if ending != PNG or template is Template.ONE_PAGE)


def targets(chosen: str, formats: Sequence[str]) -> tuple[Path, ...]:
    """Return the files for a name that was chosen, one for each format; an ending of ours in the name is dropped.

    (一页.pdf with both formats -> 一页.pdf, 一页.docx. 报告v1.2 keeps its .2.)
    """
    path = Path(chosen)
    if path.suffix.lower() in FORMATS:
        path = path.with_suffix("")
    return tuple(path.with_name(path.name + ending) for ending in formats)


def unasked(files: Collection[Path], chosen: str) -> tuple[Path, ...]:
    """Return the existing files that the file dialog has not asked about: all but the one it returned."""
    return tuple(file for file in files if file.exists() and file != Path(chosen))


def size_words(size: int) -> str:
    """Return a file's size in bytes as people say it: 86 KB, 1.2 MB."""
    return f"{max(1, round(size / 1024))} KB" if size < 1024 * 1000 else f"{size / 1024 / 1024:.1f} MB"
