"""The forms of material that can be exported, and the chapters each is made of."""

from __future__ import annotations

from enum import StrEnum


class Template(StrEnum):
    """The forms of material; the value is also the name of the Typst file that sets it."""

    ONE_PAGE = "one_page"
    DIGEST = "digest"
    BULLETIN = "bulletin"
    AMENDMENTS = "amendments"
    REMARKS = "remarks"
    INQUIRY = "inquiry"
    EXTRACT = "extract"
    OFFICIAL = "official"
    TASKS = "tasks"

    @property
    def word(self) -> str:
        """The name on the screen and in file names."""
        return _WORDS[self]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """What the form may hold, in its usual order; the check of sources is the last of each."""
        return (*_CHAPTERS[self], Chapter.SOURCE_CHECK)

    @property
    def usual(self) -> tuple[Chapter, ...]:
        """What it holds where nobody chose: one sheet stays one sheet, and a re-set report is its own source.

        What a reader noted for themselves is not handed round in a 简报 unless they say so.
        """
        unasked = {
            Template.ONE_PAGE: {Chapter.SOURCE_CHECK},
            Template.OFFICIAL: {Chapter.SOURCE_CHECK},
            Template.BULLETIN: {Chapter.EXCERPTS},
        }
        return tuple(chapter for chapter in self.chapters if chapter not in unasked.get(self, ()))

    @property
    def has_charts(self) -> bool:
        """Whether charts can stand in it."""
        return Chapter.CHARTS in self.chapters

    @property
    def takes_several(self) -> bool:
        """Whether material from several reports can go into one."""
        return self in {Template.DIGEST, Template.EXTRACT, Template.INQUIRY}


class Chapter(StrEnum):
    """A part of the material that can be ticked and moved; the value is how presets name it."""

    CONTENTS = "contents"
    OVERVIEW = "overview"
    INDICATORS = "indicators"
    CHARTS = "charts"
    HIGHLIGHTS = "highlights"
    SHORTCOMINGS = "shortcomings"
    LEVERS = "levers"
    PLEDGES = "pledges"
    EXCERPTS = "excerpts"
    TEXT = "text"
    GLOSSARY = "glossary"
    SOURCES = "sources"
    PRAISE = "praise"
    QUESTIONS = "questions"
    SUGGESTIONS = "suggestions"
    REFERENCE = "reference"
    LOWER_TARGETS = "lower_targets"
    HIGHER_TARGETS = "higher_targets"
    DIFFERING_SCOPES = "differing_scopes"
    UNFULFILLED = "unfulfilled"
    FULFILMENT = "fulfilment"
    SEVERAL_FIGURES = "several_figures"
    TASKS = "tasks"
    SOURCE_CHECK = "source_check"

    @property
    def word(self) -> str:
        """The name on the screen."""
        return _CHAPTER_WORDS[self]


_WORDS = {
    Template.ONE_PAGE: "要点速览",
    Template.DIGEST: "要点汇编",
    Template.BULLETIN: "简报",
    Template.AMENDMENTS: "修改意见建议表",
    Template.REMARKS: "审议（讨论）发言提纲",
    Template.INQUIRY: "备询要点",
    Template.EXTRACT: "指标数据摘录",
    Template.OFFICIAL: "公文版式全文",
    Template.TASKS: "重点工作任务分解表",
}

_CHAPTERS = {
    Template.ONE_PAGE: (
        Chapter.OVERVIEW,
        Chapter.HIGHLIGHTS,
        Chapter.SHORTCOMINGS,
        Chapter.LEVERS,
        Chapter.PLEDGES,
        Chapter.CHARTS,
    ),
    Template.DIGEST: (
        Chapter.CONTENTS,
        Chapter.INDICATORS,
        Chapter.CHARTS,
        Chapter.EXCERPTS,
        Chapter.TEXT,
        Chapter.GLOSSARY,
        Chapter.SOURCES,
    ),
    Template.BULLETIN: (
        Chapter.OVERVIEW,
        Chapter.HIGHLIGHTS,
        Chapter.SHORTCOMINGS,
        Chapter.INDICATORS,
        Chapter.LEVERS,
        Chapter.PLEDGES,
        Chapter.EXCERPTS,
    ),
    Template.AMENDMENTS: (Chapter.SUGGESTIONS,),
    Template.REMARKS: (Chapter.PRAISE, Chapter.QUESTIONS, Chapter.SUGGESTIONS, Chapter.REFERENCE),
    Template.INQUIRY: (
        Chapter.LOWER_TARGETS,
        Chapter.HIGHER_TARGETS,
        Chapter.DIFFERING_SCOPES,
        Chapter.UNFULFILLED,
        Chapter.FULFILMENT,
        Chapter.SEVERAL_FIGURES,
        Chapter.SHORTCOMINGS,
    ),
    Template.EXTRACT: (Chapter.CONTENTS, Chapter.INDICATORS, Chapter.SOURCES),
    Template.OFFICIAL: (Chapter.TEXT, Chapter.GLOSSARY),
    Template.TASKS: (Chapter.TASKS, Chapter.PLEDGES),
}

_CHAPTER_WORDS = {
    Chapter.CONTENTS: "目录",
    Chapter.OVERVIEW: "总览",
    Chapter.INDICATORS: "指标一览",
    Chapter.CHARTS: "图表",
    Chapter.HIGHLIGHTS: "亮点",
    Chapter.SHORTCOMINGS: "短板",
    Chapter.LEVERS: "今年抓手",
    Chapter.PLEDGES: "民生实事",
    Chapter.EXCERPTS: "批注摘录",
    Chapter.TEXT: "正文",
    Chapter.GLOSSARY: "名词解释",
    Chapter.SOURCES: "资料来源",
    Chapter.PRAISE: "肯定",
    Chapter.QUESTIONS: "疑问",
    Chapter.SUGGESTIONS: "建议",
    Chapter.REFERENCE: "可供发言参考",
    Chapter.LOWER_TARGETS: "今年目标低于上年实绩",
    Chapter.HIGHER_TARGETS: "今年目标增速高于上年实绩",
    Chapter.DIFFERING_SCOPES: "口径不同",
    Chapter.UNFULFILLED: "未完成事项",
    Chapter.FULFILMENT: "上年目标完成情况",
    Chapter.SEVERAL_FIGURES: "同一名称下的多个数",
    Chapter.TASKS: "任务",
    Chapter.SOURCE_CHECK: "出处核对",
}
