"""What the form says of each kind of material: what it is for, what a person fills in, which notes it quotes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.template import Chapter, Template


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


@dataclass(frozen=True, slots=True)
class FormWords:
    """A form in the list: its icon, what it is for, and the fields of its head and foot with their words."""

    icon: str
    purpose: str
    cover: tuple[tuple[str, str], ...] = ()


_UNIT = ("unit", QT_TRANSLATE_NOOP("Forms", "编制单位"))
_HEADING = ("heading", QT_TRANSLATE_NOOP("Forms", "标题"))
_USUAL = (_HEADING, _UNIT)

GROUPS: tuple[tuple[str, tuple[Template, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Forms", "参阅"), (Template.ONE_PAGE, Template.DIGEST, Template.BULLETIN)),
    (QT_TRANSLATE_NOOP("Forms", "审议讨论"), (Template.AMENDMENTS, Template.REMARKS, Template.INQUIRY)),
    (QT_TRANSLATE_NOOP("Forms", "数据与落实"), (Template.EXTRACT, Template.TASKS)),
    (QT_TRANSLATE_NOOP("Forms", "全文"), (Template.OFFICIAL,)),
)
"""The forms by what they are for."""

FORMS = {
    Template.ONE_PAGE: FormWords(
        "file-text", QT_TRANSLATE_NOOP("Forms", "一页纸：主要指标、亮点、短板、抓手、实事"), _USUAL
    ),
    Template.DIGEST: FormWords("files", QT_TRANSLATE_NOOP("Forms", "成册：指标、图表、摘录、正文、名词"), _USUAL),
    Template.BULLETIN: FormWords(
        "newspaper",
        QT_TRANSLATE_NOOP("Forms", "红头：名称、期号、编发单位，报、送、发"),
        (
            ("name", QT_TRANSLATE_NOOP("Forms", "简报名称")),
            ("number", QT_TRANSLATE_NOOP("Forms", "期号")),
            ("total", QT_TRANSLATE_NOOP("Forms", "总期号")),
            ("unit", QT_TRANSLATE_NOOP("Forms", "编发单位")),
            _HEADING,
            ("report_to", QT_TRANSLATE_NOOP("Forms", "报")),
            ("send_to", QT_TRANSLATE_NOOP("Forms", "送")),
            ("issue_to", QT_TRANSLATE_NOOP("Forms", "发")),
            ("copies", QT_TRANSLATE_NOOP("Forms", "印数")),
        ),
    ),
    Template.AMENDMENTS: FormWords(
        "pencil-line", QT_TRANSLATE_NOOP("Forms", "位置、原文、建议修改为、理由，取自“建议”批注"), _USUAL
    ),
    Template.REMARKS: FormWords(
        "chat-text",
        QT_TRANSLATE_NOOP("Forms", "肯定、疑问、建议，取自批注并附出处"),
        (_HEADING, ("unit", QT_TRANSLATE_NOOP("Forms", "发言人"))),
    ),
    Template.INQUIRY: FormWords(
        "question", QT_TRANSLATE_NOOP("Forms", "会前备答：低于上年的目标、口径、未完成事项"), _USUAL
    ),
    Template.EXTRACT: FormWords("table", QT_TRANSLATE_NOOP("Forms", "全部数据，附原句和出处"), _USUAL),
    Template.TASKS: FormWords(
        "list-numbers", QT_TRANSLATE_NOOP("Forms", "任务、目标值、时限、牵头单位，供填报"), _USUAL
    ),
    Template.OFFICIAL: FormWords("article", QT_TRANSLATE_NOOP("Forms", "按公文格式重排全文，可附页边批注"), _USUAL),
}

REQUIRED = {Template.BULLETIN: frozenset({"name", "unit"})}
"""The fields without which a form does not leave the house; `bulletin.missing` is what holds it back."""

HINTS = {
    "name": QT_TRANSLATE_NOOP("Forms", "如 农业农村工作简报"),
    "number": QT_TRANSLATE_NOOP("Forms", "如 12"),
    "total": QT_TRANSLATE_NOOP("Forms", "如 356"),
    "heading": QT_TRANSLATE_NOOP("Forms", "不填则用报告名称"),
    "copies": QT_TRANSLATE_NOOP("Forms", "如 60"),
}

QUOTING: dict[Chapter, frozenset[Category]] = {
    Chapter.EXCERPTS: frozenset(Category),
    Chapter.PRAISE: frozenset({Category.STRENGTH}),
    Chapter.QUESTIONS: frozenset({Category.QUESTION}),
    Chapter.SUGGESTIONS: frozenset({Category.SUGGESTION}),
}
"""The chapters that quote a reader's notes, with the categories each can take."""


def quotes_notes(template: Template) -> bool:
    """Tell whether a form quotes notes at all."""
    return template is Template.OFFICIAL or not QUOTING.keys().isdisjoint(template.chapters)


def form_name(template: Template) -> str:
    """Return the name of a form in the list; that of the one page says so."""
    return f"{template.word}（一页）" if template is Template.ONE_PAGE else template.word


def without_notes(choices: Choices) -> Choices:
    """Return choices that quote no note at all."""
    chapters = tuple(chapter for chapter in choices.shown if chapter not in QUOTING)
    return replace(choices, chapters=chapters, margin_notes=False)
