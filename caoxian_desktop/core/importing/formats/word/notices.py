"""What was left out of a Word document, and why: one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caoxian_desktop.core.importing.formats.blocks import Notice


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
            yield Notice("word.revisions", "文档含修订，按接受全部修订读取。")
        if self.hidden:
            yield Notice("word.hidden", "文档中有隐藏文字，没有读取。")
        if self.comments:
            yield Notice("word.comments", "文档中有批注，没有读取。")
        if self.pictures:
            yield Notice("word.pictures", f"文档中有{self.pictures}幅图片或图表，其中的文字没有读取。")
        if self.other_files:
            yield Notice("word.other_files", "文档中嵌有其他文件的内容，没有读取。")
        if self.links:
            yield Notice("docx.external_links", "文档中有外部链接，没有读取。")
        if self.damaged:
            yield Notice("word.damaged", "文档的样式、编号或注释部分有损坏，没有读全，请对照原文核对编号。")
