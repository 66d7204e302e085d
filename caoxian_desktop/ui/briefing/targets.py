"""Which files an export writes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.export import FORMATS, page_file

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


def unasked(files: Collection[Path], chosen: str, pages: int | None = 1) -> tuple[Path, ...]:
    """Return the existing files that would be replaced and the file dialog has not asked about.

    That is all but the one it returned. Pictures of several `pages` (None for a number not known yet) are numbered.
    """
    held = (each for file in files for each in _written_as(file, pages) if each.exists())
    return tuple(each for each in held if each != Path(chosen))


def _written_as(file: Path, pages: int | None) -> tuple[Path, ...]:
    """Return what may be written for a target: itself, or a-1.png, a-2.png … where a.png has several pages."""
    if file.suffix.lower() != PNG or pages == 1:
        return (file,)
    if pages is not None:
        return tuple(page_file(file, number) for number in range(1, pages + 1))
    numbered = re.compile(rf"{re.escape(file.stem)}-\d{{1,4}}{re.escape(file.suffix)}")
    beside = file.parent.iterdir() if file.parent.is_dir() else ()
    return (file, *sorted(each for each in beside if numbered.fullmatch(each.name)))


def size_words(size: int) -> str:
    """Return a file's size in bytes as people say it: 86 KB, 1.2 MB."""
    return f"{max(1, round(size / 1024))} KB" if size < 1024 * 1000 else f"{size / 1024 / 1024:.1f} MB"
