"""What an annotation is for, and how far it is checked: what menus and tool bar name before there is any note."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What an annotation is for. `weakness` is the report's own 短板, `question` the reader's."""

    DATA = "data"
    TASK = "task"
    STRENGTH = "strength"
    WEAKNESS = "weakness"
    QUESTION = "question"
    SUGGESTION = "suggestion"

    @property
    def word(self) -> str:
        """The word on the screen and in exports."""
        return _CATEGORY_WORDS[self]


_CATEGORY_WORDS = {
    Category.DATA: "数据",
    Category.TASK: "任务",
    Category.STRENGTH: "亮点",
    Category.WEAKNESS: "短板",
    Category.QUESTION: "疑问",
    Category.SUGGESTION: "建议",
}


class Status(StrEnum):
    """Whether an annotation waits to be checked."""

    NONE = ""
    PENDING = "pending"
    CHECKED = "checked"

    @property
    def word(self) -> str:
        """The word on the screen and in exports, '' for none."""
        return {Status.NONE: "", Status.PENDING: "待核", Status.CHECKED: "已核"}[self]
