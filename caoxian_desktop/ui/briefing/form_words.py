"""What the form says of each kind of material: what it is for, what a person fills in, which notes it quotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from caoxian_desktop.core.annotations.annotation import Annotation, Status
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.remarks import chapter_for
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.ui.language import term


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


@dataclass(frozen=True, slots=True)
class FormWords:
    """A form in the list: its icon, what it is for; the fields a person fills in with their words, and their name."""

    icon: str
    purpose: str
    cover: tuple[tuple[str, str], ...] = ()
    cover_name: str = ""


GROUPS: tuple[tuple[str, tuple[Template, ...]], ...] = (
    (QT_TRANSLATE_NOOP("Forms", "参阅"), (Template.ONE_PAGE, Template.DIGEST, Template.BULLETIN)),
    (QT_TRANSLATE_NOOP("Forms", "审议讨论"), (Template.AMENDMENTS, Template.REMARKS, Template.INQUIRY)),
    (QT_TRANSLATE_NOOP("Forms", "数据与落实"), (Template.EXTRACT, Template.TASKS)),
    (QT_TRANSLATE_NOOP("Forms", "全文"), (Template.OFFICIAL,)),
)
"""The forms by what they are for."""

FORMS = {
    Template.ONE_PAGE: FormWords("file-text", QT_TRANSLATE_NOOP("Forms", "一页纸：主要指标、亮点、短板、抓手、实事")),
    Template.DIGEST: FormWords(
        "files",
        QT_TRANSLATE_NOOP("Forms", "成册：指标、图表、摘录、正文、名词"),
        (("unit", QT_TRANSLATE_NOOP("Forms", "编制单位")),),
        QT_TRANSLATE_NOOP("Forms", "封面"),
    ),
    Template.BULLETIN: FormWords(
        "newspaper",
        QT_TRANSLATE_NOOP("Forms", "红头：名称、期号、编发单位，报、送、发"),
        (
            ("name", QT_TRANSLATE_NOOP("Forms", "简报名称")),
            ("number", QT_TRANSLATE_NOOP("Forms", "期号")),
            ("total", QT_TRANSLATE_NOOP("Forms", "总期号")),
            ("unit", QT_TRANSLATE_NOOP("Forms", "编发单位")),
            ("heading", QT_TRANSLATE_NOOP("Forms", "标题")),
            ("report_to", QT_TRANSLATE_NOOP("Forms", "报")),
            ("send_to", QT_TRANSLATE_NOOP("Forms", "送")),
            ("issue_to", QT_TRANSLATE_NOOP("Forms", "发")),
            ("copies", QT_TRANSLATE_NOOP("Forms", "印数")),
        ),
        QT_TRANSLATE_NOOP("Forms", "版头和版记"),
    ),
    Template.AMENDMENTS: FormWords(
        "pencil-line",
        QT_TRANSLATE_NOOP("Forms", "位置、原文、建议修改为、理由，取自“建议”批注"),
        (("unit", QT_TRANSLATE_NOOP("Forms", "提出人（单位）")),),
        QT_TRANSLATE_NOOP("Forms", "表头"),
    ),
    Template.REMARKS: FormWords(
        "chat-text",
        QT_TRANSLATE_NOOP("Forms", "肯定、疑问、建议，取自批注并附出处"),
        (
            ("heading", QT_TRANSLATE_NOOP("Forms", "标题")),
            ("unit", QT_TRANSLATE_NOOP("Forms", "发言人")),
            ("salutation", QT_TRANSLATE_NOOP("Forms", "称呼")),
            ("opening", QT_TRANSLATE_NOOP("Forms", "开头")),
            ("closing", QT_TRANSLATE_NOOP("Forms", "结尾")),
        ),
        QT_TRANSLATE_NOOP("Forms", "标题、称呼和署名"),
    ),
    Template.INQUIRY: FormWords("question", QT_TRANSLATE_NOOP("Forms", "会前备答：低于上年的目标、口径、未完成事项")),
    Template.EXTRACT: FormWords("table", QT_TRANSLATE_NOOP("Forms", "全部数据，附原句和出处")),
    Template.TASKS: FormWords("list-numbers", QT_TRANSLATE_NOOP("Forms", "任务、目标值、时限、牵头单位，供填报")),
    Template.OFFICIAL: FormWords("article", QT_TRANSLATE_NOOP("Forms", "按公文格式重排全文，可附页边批注")),
}

REQUIRED = {Template.BULLETIN: frozenset({"name", "unit"})}
"""The fields without which a form does not leave the house; `bulletin.missing` is what holds it back."""

SECTIONS_BELOW = {
    Template.DIGEST: Chapter.TEXT,
    Template.OFFICIAL: Chapter.TEXT,
    Template.EXTRACT: Chapter.INDICATORS,
    Template.TASKS: Chapter.TASKS,
}
"""The forms that the report's sections narrow, and the chapter below which they are ticked."""

HINTS = {
    "name": QT_TRANSLATE_NOOP("Forms", "如 农业农村工作简报"),
    "number": QT_TRANSLATE_NOOP("Forms", "如 第12期"),
    "total": QT_TRANSLATE_NOOP("Forms", "如 总第356期"),
    "heading": QT_TRANSLATE_NOOP("Forms", "不填则用常用标题"),
    "salutation": QT_TRANSLATE_NOOP("Forms", "不填则为“各位代表（委员）：”"),
    "opening": QT_TRANSLATE_NOOP("Forms", "不填则用常用语"),
    "closing": QT_TRANSLATE_NOOP("Forms", "不填则用常用语"),
    "copies": QT_TRANSLATE_NOOP("Forms", "如 共印60份"),
}

NOTE_WORDS = {
    Template.AMENDMENTS: QT_TRANSLATE_NOOP("Forms", "列入“建议”批注和写了修改建议的批注；批注文字作为理由印出。"),
    Template.REMARKS: QT_TRANSLATE_NOOP(
        "Forms", "亮点列入肯定，疑问、短板和待核的数据列入疑问，建议列入建议；批注文字一并印出。"
    ),
    Template.OFFICIAL: QT_TRANSLATE_NOOP("Forms", "勾选“批注印在页边”（见“出处、标记和水印”）后印出。"),
}
"""What a form makes of the notes, where it is more than quoting them."""


def _is_of(chapter: Chapter) -> Callable[[Annotation], bool]:
    return lambda note: chapter_for(note.category, note.proposal, pending=note.status is Status.PENDING) is chapter


QUOTING: dict[Chapter, Callable[[Annotation], bool]] = {
    Chapter.EXCERPTS: lambda _note: True,
    **{chapter: _is_of(chapter) for chapter in (Chapter.PRAISE, Chapter.QUESTIONS, Chapter.SUGGESTIONS)},
}
"""The chapters that quote a reader's notes, and which of the chosen ones each takes."""


def quotes_notes(template: Template) -> bool:
    """Tell whether a form quotes notes at all."""
    return template is Template.OFFICIAL or not QUOTING.keys().isdisjoint(template.chapters)


def cites(template: Template) -> bool:
    """Tell whether a form can be had without saying where its words stand: a table of amendments is about that."""
    return template not in {Template.OFFICIAL, Template.AMENDMENTS}


def form_name(template: Template) -> str:
    """Return the name of a form in the list; that of the one page says so."""
    word = term(template.word)
    return QCoreApplication.translate("Forms", "{0}（一页）").format(word) if template is Template.ONE_PAGE else word


def without_notes(choices: Choices) -> Choices:
    """Return choices that quote no note at all."""
    chapters = tuple(chapter for chapter in choices.shown if chapter not in QUOTING)
    return replace(choices, chapters=chapters, margin_notes=False)
