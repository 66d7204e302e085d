"""The sentences with which a colleague's package or annotations are refused; nothing was changed then."""

from __future__ import annotations

from caoxian_desktop.core.report.problem import KnownError


def damaged(name: str, zh: str, en: str) -> KnownError:
    """Refuse a package that does not hold what it says it holds, `zh` and `en` saying what is amiss."""
    return KnownError(
        "sharing.damaged",
        name,
        f"同事包已损坏或不完整（{zh}），没有合并任何内容，请对方重新导出一次。",
        f"the package is damaged or incomplete ({en}) and nothing was merged; ask for it again.",
    )


def no_package(name: str) -> KnownError:
    """Refuse a file that is no package at all."""
    return KnownError(
        "sharing.no_package",
        name,
        "这不是简报台的同事包（.cxb），没有合并任何内容，请选择对方导出的 .cxb 文件。",
        "this is not a Caoxian Desktop package (.cxb) and nothing was merged; choose the .cxb file that was exported.",
    )


def newer(name: str, program: str) -> KnownError:
    """Refuse a package whose format only a newer program knows."""
    return KnownError(
        "sharing.newer",
        name,
        f"这个同事包由更新版本的简报台（{program}）导出，没有合并任何内容，请升级本机的程序后再合并。",
        f"a newer version of this program ({program}) made it and nothing was merged; upgrade this one, then merge.",
    )


def from_the_future(name: str) -> KnownError:
    """Refuse work that was stamped long after now: it would win against every edit to come."""
    return KnownError(
        "sharing.clock",
        name,
        "里面有修改时间在很久以后的内容，合并会压过今后所有修改，没有合并；请对方校准电脑时钟后重新修改、导出。",
        "it holds edits dated far in the future, which would win against all to come, and was not merged; "
        "the computer it comes from needs its clock set right.",
    )


def too_large(name: str, limit: int) -> KnownError:
    """Refuse a package above the size that is read, in bytes."""
    megabytes = limit // 1_000_000
    return KnownError(
        "sharing.too_large",
        name,
        f"内容超过{megabytes}兆字节，请去掉原文件，或分几次交给同事。",
        f"it holds more than {megabytes} MB; leave out the source files, or hand the reports over in several turns.",
    )


def no_annotations(name: str) -> KnownError:
    """Refuse a JSON file that holds no annotations of the W3C model."""
    return KnownError(
        "sharing.no_annotations",
        name,
        "里面没有 W3C Web Annotation 格式的批注，没有导入任何内容，请选择批注的 JSON-LD 文件。",
        "it holds no annotations of the W3C Web Annotation model and nothing was taken in; choose such a JSON-LD file.",
    )


def which_report(name: str, report: str) -> KnownError:
    """Refuse annotations that speak of a text unknown here; `report` is what they call it, '' for nothing."""
    of_zh, of_en = (f"《{report}》", f" ({report})") if report else ("", "")
    return KnownError(
        "sharing.which_report",
        name,
        f"这些批注所指的文本{of_zh}不在库中，没有导入任何内容，请先打开对应的报告再导入，或指定是哪一份报告。",
        f"the text these annotations speak of{of_en} is not in the library and nothing was taken in; "
        "open the report first, or say which one they belong to.",
    )
