"""What was left out of a Word document, and why: one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.importing.formats.blocks import Notice
from caoxian_desktop.core.report.wording import Wording

_REVISIONS = Wording(
    "文档含修订，按接受全部修订读取。", "The document has tracked changes; it was read with all of them accepted."
)
_HIDDEN = Wording("文档中有隐藏文字，没有读取。", "The document has hidden text, which was not read.")
_COMMENTS = Wording("文档中有批注，没有读取。", "The document has comments, which were not read.")
_OTHER_FILES = Wording(
    "文档中嵌有其他文件的内容，没有读取。", "Other files are embedded in the document; they were not read."
)
_LINKS = Wording("文档中有外部链接，没有读取。", "The document links to other files, which were not read.")
_DAMAGED = Wording(
    "文档的样式、编号或注释部分有损坏，没有读全，请对照原文核对编号。",
    "Styles, numbering or notes of the document are damaged and were not read in full. "
    "Please check the numbers in the original.",
)


def _pictures(count: int) -> Wording:
    return Wording(
        f"文档中有{count}幅图片或图表，其中的文字没有读取。",
        f"Pictures or charts in the document, whose words were not read: {count}.",
    )


@dataclass(slots=True)
class LeftOut:
    """What a reader met and did not read, or read in one of two ways."""

    revisions: bool = False
    hidden: bool = False
    comments: bool = False
    pictures: int = 0
    other_files: bool = False
    links: bool = False
    damaged: bool = False

    def notices(self) -> Iterator[Notice]:
        """Yield the sentences; the codes are the same for both formats."""
        if self.revisions:
            yield Notice("word.revisions", _REVISIONS)
        if self.hidden:
            yield Notice("word.hidden", _HIDDEN)
        if self.comments:
            yield Notice("word.comments", _COMMENTS)
        if self.pictures:
            yield Notice("word.pictures", _pictures(self.pictures))
        if self.other_files:
            yield Notice("word.other_files", _OTHER_FILES)
        if self.links:
            yield Notice("docx.external_links", _LINKS)
        if self.damaged:
            yield Notice("word.damaged", _DAMAGED)
