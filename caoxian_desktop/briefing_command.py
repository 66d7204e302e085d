"""The commands that export material: `brief` and `tasks`. They load no Qt and open no library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.output import DONE, either, language, tell

if TYPE_CHECKING:  # the command imports what it needs when it runs
    import argparse

    from caoxian_desktop.core.briefing.choices import Choices
    from caoxian_desktop.core.briefing.template import Chapter, Template
    from caoxian_desktop.core.report.wording import Wording

AddCommand = Callable[[str, Callable[["argparse.Namespace"], int], str], "argparse.ArgumentParser"]
"""Adds a command: its name, what runs it, a line of help."""

_COVER = {
    "name": ("简报名称（红字）", "简报: its name in red (简报名称)"),
    "number": ("简报期号", "简报: 期号"),
    "total": ("简报总期号", "简报: 总期号"),
    "unit": ("编发单位、编制单位，或发言人", "编发单位, 编制单位, or who speaks"),
    "heading": ("标题，不用常用的时候写", "the headline, where it is not to be the usual one"),
    "report_to": ("简报：报", "简报: 报"),
    "send_to": ("简报：送", "简报: 送"),
    "issue_to": ("简报：发", "简报: 发"),
    "copies": ("简报印数", "简报: 印数"),
    "salutation": ("发言提纲：称呼", "发言提纲: who is spoken to"),
    "opening": ("发言提纲：第一句", "发言提纲: the first sentence"),
    "closing": ("发言提纲：最后一句", "发言提纲: the last sentence"),
}


def add_commands(command: AddCommand) -> None:
    """Add `brief` and `tasks`."""
    _add_brief(command)
    tasks = command(
        "tasks", _tasks, either("重点工作任务分解表", "a report broken down into tasks (重点工作任务分解表)")
    )
    tasks.add_argument("file", type=Path, metavar="FILE")
    tasks.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT.xlsx",
        help=either("工作簿，或 brief 的其他后缀", "a workbook, or another ending of brief's"),
    )


def _add_brief(command: AddCommand) -> None:
    from caoxian_desktop.core.briefing.template import Template

    brief = command(
        "brief",
        _brief,
        either("由报告生成材料，可以一次几种格式", "export material from reports, in one or several formats"),
    )
    brief.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help=either("报告；有的材料可以由几份报告合成", "a report; some forms take several"),
    )
    brief.add_argument(
        "-o",
        "--output",
        action="append",
        type=Path,
        required=True,
        metavar="OUT",
        help=either("后缀决定格式；要几种就写几次", "the ending says the format; give it again for another one"),
    )
    named = "; ".join(f"{template.value} {template.word}" for template in Template)
    forms = either(f"{named}；不写则为 digest", f"{named}; else digest")
    brief.add_argument("--template", type=_template, default=Template.DIGEST, metavar="FORM", help=forms)
    brief.add_argument(
        "--annotations",
        action="append",
        type=Path,
        default=[],
        metavar="NOTES",
        help=either(
            "要引用的批注：W3C Web Annotation（.json）或同事包（.cxb），可以写几次",
            "notes to quote: W3C Web Annotations (.json) or a package (.cxb); may be given again",
        ),
    )
    _add_contents(brief)
    _add_looks(brief)


def _add_contents(brief: argparse.ArgumentParser) -> None:
    """Add what stands in the material."""
    brief.add_argument(
        "--chapters",
        type=_chapters,
        metavar="A,B",
        help=either("要哪些内容、按什么次序；不写则用常用的", "the chapters in their order, else the usual"),
    )
    brief.add_argument(
        "--no-source-check",
        action="store_true",
        help=either("不附出处核对", "leave out the check of sources (出处核对)"),
    )
    brief.add_argument(
        "--no-citations", action="store_true", help=either("不印出处", "do not print where words and figures stand")
    )
    brief.add_argument(
        "--notes", action="store_true", help=either("引文连同写下的批注", "what was written to quotations goes along")
    )
    brief.add_argument("--questions", action="store_true", help=either("“疑问”也引用", "quote 疑问 too"))
    brief.add_argument(
        "--margin-notes",
        action="store_true",
        help=either("公文版式全文：批注印在页边", "公文版式全文: notes in the margin"),
    )


def _add_looks(brief: argparse.ArgumentParser) -> None:
    """Add what a person fills in for head, foot and pages."""
    for name, words in _COVER.items():
        brief.add_argument(f"--{name.replace('_', '-')}", default="", metavar="WORDS", help=either(*words))
    brief.add_argument(
        "--internal", action="store_true", help=either("印“内部资料，注意保存”", "print 内部资料，注意保存")
    )
    brief.add_argument(
        "--watermark", default="", metavar="WORDS", help=either("每页的水印文字", "words across each page")
    )
    brief.add_argument(
        "--date",
        type=_day,
        metavar="YYYY-MM-DD",
        help=either("印上的日期，不写则为今天", "the date to print, else today's"),
    )


def _template(words: str) -> Template:
    from argparse import ArgumentTypeError

    from caoxian_desktop.core.briefing.template import Template

    for template in Template:
        if words in (template.value, template.word):
            return template
    raise ArgumentTypeError(f"forms are {', '.join(Template)}, not {words!r}")


def _chapters(words: str) -> tuple[Chapter, ...]:
    from argparse import ArgumentTypeError

    from caoxian_desktop.core.briefing.template import Chapter

    try:
        return tuple(Chapter(word.strip()) for word in words.split(",") if word.strip())
    except ValueError as fault:
        raise ArgumentTypeError(f"chapters are {', '.join(Chapter)}, not {words!r}") from fault


def _day(words: str) -> str:
    from argparse import ArgumentTypeError
    from datetime import date

    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as fault:
        raise ArgumentTypeError(f"a day as 2026-01-05, not {words!r}") from fault


def _choices(arguments: argparse.Namespace) -> Choices:
    """Return what was asked for. Raises KnownError for a chapter that the form does not have."""
    from caoxian_desktop.core.annotations.filters import Filter
    from caoxian_desktop.core.briefing.choices import Choices
    from caoxian_desktop.core.briefing.cover import Cover
    from caoxian_desktop.core.briefing.template import Chapter

    template = arguments.template
    if arguments.chapters is not None:
        _refuse_chapters(arguments)
    shown = template.usual if arguments.chapters is None else arguments.chapters
    if arguments.no_source_check:
        shown = tuple(chapter for chapter in shown if chapter is not Chapter.SOURCE_CHECK)
    return Choices(
        template=template,
        chapters=shown,
        annotations=Filter() if arguments.questions else None,
        notes=arguments.notes,
        citations=not arguments.no_citations,
        margin_notes=arguments.margin_notes,
        cover=Cover(**{field: getattr(arguments, field) for field in _COVER}),
        internal=arguments.internal,
        watermark=arguments.watermark,
        made_on=arguments.date or "",
    )


def _refuse_unfilled(choices: Choices) -> None:
    """Raise KnownError where a form lacks words, with the options that give them."""
    from caoxian_desktop.core.briefing.bulletin import IN_ENGLISH, missing
    from caoxian_desktop.core.report.problem import KnownError

    if fields := missing(choices):
        options = {"简报名称": "--name", "编发单位": "--unit"}
        zh = f"请先填写{'、'.join(f'{field}（{options[field]}）' for field in fields)}"
        en = f"fill in first: {', '.join(f'{IN_ENGLISH[field]} ({options[field]})' for field in fields)}"
        raise KnownError("export.unfilled", choices.template.word, zh, en)


def _refuse_chapters(arguments: argparse.Namespace) -> None:
    from caoxian_desktop.core.report.problem import KnownError

    template = arguments.template
    if strange := [chapter for chapter in arguments.chapters if chapter not in template.chapters]:
        held = f"{'、'.join(f'{chapter.value}（{chapter.word}）' for chapter in template.chapters)}"
        zh = f"{template.word}没有这一部分；可以选的有：{held}"
        en = f"{template.value} has no such chapter; it has {', '.join(template.chapters)}"
        raise KnownError("export.unknown_chapter", strange[0].value, zh, en)


def _tasks(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.briefing.choices import Choices
    from caoxian_desktop.core.briefing.template import Template
    from caoxian_desktop.core.typesetting.headless import export

    (written,) = export([arguments.file], [arguments.output], Choices(Template.TASKS))
    for notice in written.notices:
        tell(notice.message.in_language(language()))
    return DONE


def _brief(arguments: argparse.Namespace) -> int:
    from caoxian_desktop.core.typesetting.headless import MaterialsOf, export, unannotated

    choices = _choices(arguments)
    _refuse_unfilled(choices)
    materials_of: MaterialsOf = unannotated
    doubts: list[Wording] = []
    if arguments.annotations:
        from caoxian_desktop.core.exchange.laid_on import ColleaguesWork
        from caoxian_desktop.core.typesetting.writing import refuse_source

        for target in arguments.output:
            refuse_source(target, arguments.annotations)
        work = ColleaguesWork(arguments.annotations, several=len(arguments.files) > 1)
        materials_of, doubts = work.materials, work.doubts
    written = export(arguments.files, arguments.output, choices, materials_of)
    for sentence in dict.fromkeys([*doubts, *(notice.message for report in written for notice in report.notices)]):
        tell(sentence.in_language(language()))
    return DONE
