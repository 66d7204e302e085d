"""The sentences with which a file is refused: which file, what is wrong, what to do."""

from __future__ import annotations

import errno

from caoxian_desktop.core.report.problem import KnownError

_REASONS = {
    errno.ENOENT: "没有这个文件",
    errno.ENOTDIR: "没有这个文件",
    errno.EACCES: "没有读取权限",
    errno.EPERM: "没有读取权限",
    errno.ENAMETOOLONG: "文件名过长",
    errno.EIO: "磁盘或网络读取出错",
}
"""The commonest of the system's reasons in Chinese; it gives them in its own language."""


BROKEN = "import.broken"
"""The code of the refusal that, of a part beside the text, a reader may get over."""

NEEDS_CONVERSION = "import.needs_conversion"
"""The code of the refusal that LibreOffice, where it is installed, can turn into a reading."""


def empty(name: str) -> KnownError:
    """Refuse a file without any text."""
    return KnownError(
        "import.empty",
        name,
        "里面没有文字，请检查文件是否保存完整。",
        "it holds no text; check that it was saved completely.",
    )


def unreadable(name: str, reason: OSError) -> KnownError:
    """Refuse a file the system does not let us read."""
    said = reason.strerror or str(reason)
    return KnownError(
        "import.unreadable",
        name,
        f"文件打不开（{_REASONS.get(reason.errno or 0, said)}），请检查路径和读取权限。",
        f"it cannot be opened ({said}); check the path and your right to read it.",
    )


def folder(name: str) -> KnownError:
    """Refuse a folder."""
    return KnownError(
        "import.unreadable",
        name,
        "这是文件夹，不是文件，请选择其中的报告文件。",
        "this is a folder; choose a report’s file in it.",
    )


def no_file(name: str) -> KnownError:
    """Refuse what is neither a file nor a folder: a pipe, a device."""
    return KnownError(
        "import.unreadable",
        name,
        "这不是普通文件，没有读取，请先存为文件。",
        "this is a pipe or a device and was not read; save it as a file first.",
    )


def too_large(name: str, size: int, limit: int) -> KnownError:
    """Refuse a file over the size that is read, both in bytes."""
    megabytes, most = size // 1_000_000, limit // 1_000_000
    return KnownError(
        "import.too_large",
        name,
        f"文件有{megabytes}兆字节，超过{most}兆的上限，请另存为较小的文档。",
        f"it has {megabytes} MB, more than the {most} MB that are read; save it as a smaller document.",
    )


def wrong_type(name: str, zh: str, en: str) -> KnownError:
    """Refuse a file of a kind that is not read, `zh` and `en` naming the kind."""
    return KnownError(
        "import.wrong_type",
        name,
        f"这是{zh}，不能作为报告打开，请选择 Word、WPS、PDF、OFD、网页或文本格式的报告全文。",
        f"this is {en} and cannot be opened; choose the report as a Word, WPS, PDF, OFD, web page or text file.",
    )


def protected(name: str) -> KnownError:
    """Refuse a Word document that is encrypted with a password."""
    return KnownError(
        "import.password",
        name,
        "文档设有密码，请在 WPS 或 Word 中取消密码后再打开。",
        "the document is protected by a password; remove it in WPS or Word and open it again.",
    )


def protected_pages(name: str, zh: str) -> KnownError:
    """Refuse a file of a fixed layout that is encrypted, `zh` naming the format: PDF, OFD."""
    return KnownError(
        "import.password",
        name,
        f"文件设有密码，请用 {zh} 编辑软件取消密码后再打开，或向来源索取不带密码的文件。",
        f"the file is protected by a password; remove it with a {zh} editor, or ask for a file without one.",
    )


def needs_conversion(name: str, zh: str, en: str) -> KnownError:
    """Refuse a document that LibreOffice may read where this program does not, `zh` and `en` naming its kind."""
    return KnownError(
        NEEDS_CONVERSION,
        name,
        f"这是{zh}，直接读不出来，请用 WPS 或 Word 打开后另存为 .docx。",
        f"this is {en} and cannot be read as it is; save it as .docx with WPS or Word.",
    )


def no_converter(name: str) -> KnownError:
    """Refuse a document that only LibreOffice could convert, which is not installed."""
    return KnownError(
        "import.no_converter",
        name,
        "读这份文档要先转换，本机没有 LibreOffice，请用 WPS 或 Word 打开后另存为 .docx。",
        "it has to be converted first and LibreOffice is not installed; save it as .docx with WPS or Word.",
    )


def not_converted(name: str) -> KnownError:
    """Refuse a document that LibreOffice did not convert, or not in time."""
    return KnownError(
        "import.not_converted",
        name,
        "LibreOffice 没能转换这份文档，请用 WPS 或 Word 打开后另存为 .docx。",
        "LibreOffice could not convert this document; save it as .docx with WPS or Word.",
    )


def broken(name: str) -> KnownError:
    """Refuse a document whose parts are damaged or missing."""
    return KnownError(
        BROKEN,
        name,
        "文档已损坏或不完整，请重新下载，或用 WPS、Word 打开后另存。",
        "the document is damaged or incomplete; fetch it again, or open and save it with WPS or Word.",
    )


def hostile(name: str, zh: str, en: str) -> KnownError:
    """Refuse a file built to do harm, `zh` and `en` saying by what: 标签过多, too many tags."""
    return KnownError(
        "import.hostile",
        name,
        f"文件结构异常（{zh}），为安全起见没有打开，请向来源核实。",
        f"the file is built as no program builds one ({en}) and was not opened; ask where it came from.",
    )


def too_many_files(name: str, limit: int) -> KnownError:
    """Refuse to take more files at once than a collection of reports has."""
    return KnownError(
        "import.too_many_files",
        name,
        f"选择的文件超过{limit}个，请分几次选择。",
        f"more than {limit} files were chosen; choose them in several turns.",
    )


def too_many_parts(name: str, limit: int) -> KnownError:
    """Refuse a table with more rows than a collection of reports has."""
    return KnownError(
        "import.too_many_parts",
        name,
        f"里面的报告超过{limit}篇，请拆成几个文件再读取。",
        f"it holds more than {limit} reports; split it into several files.",
    )


def too_slow(name: str) -> KnownError:
    """Give up a file whose reading takes far longer than any report's."""
    return KnownError(
        "import.too_slow",
        name,
        "读取超时，文件可能损坏或结构异常，请用 WPS 或 Word 打开后另存，再试一次。",
        "reading it takes too long; it may be damaged: open and save it with WPS or Word and try again.",
    )


def too_much_memory(name: str) -> KnownError:
    """Give up a file whose reading takes far more memory than any report's."""
    return KnownError(
        "import.too_much_memory",
        name,
        "读取时占用内存过多，文件可能损坏或结构异常，请拆成较小的文档再试。",
        "reading it takes too much memory; it may be damaged: try it in smaller documents.",
    )


def crashed(name: str) -> KnownError:
    """Refuse a file at which its reader broke down."""
    return KnownError(
        "import.crashed",
        name,
        "文件无法解析，读取程序已中止，可能是文件损坏，请用 WPS 或 Word 打开后另存，再试一次。",
        "its reader broke down over it; it may be damaged: open and save it with WPS or Word and try again.",
    )


def no_text_layer(name: str) -> KnownError:
    """Refuse a file whose pages are pictures or outlines, without characters."""
    return KnownError(
        "import.no_text_layer",
        name,
        "页面是扫描图片或图形，里面没有文字，请先用 WPS 等软件识别文字（OCR），或向来源索取文字版。",
        "its pages are pictures without text; run text recognition (OCR) on it, or ask for a version with text.",
    )


def no_character_codes(name: str) -> KnownError:
    """Refuse a file most of whose characters have no code: they can be seen but not read."""
    return KnownError(
        "import.no_character_codes",
        name,
        "字体没有编码表，文字看得见却取不出来，请向来源索取 Word 版，或先识别文字（OCR）。",
        "its fonts do not say which characters they show; ask for a Word version, or run text recognition (OCR).",
    )


def too_long(name: str, zh: str, en: str) -> KnownError:
    """Refuse a document longer than any report, `zh` and `en` saying what there is too much of."""
    return KnownError(
        "import.too_long",
        name,
        f"{zh}，超出一篇报告的篇幅，没有打开，请只保留报告部分。",
        f"{en}, more than any report has; keep only the pages of the report.",
    )


def undecodable(name: str) -> KnownError:
    """Refuse a text file in no known encoding."""
    return KnownError(
        "import.encoding",
        name,
        "认不出文字编码，请用记事本另存为 UTF-8 后再打开。",
        "its encoding is not known; save it as UTF-8 and open it again.",
    )


def no_report(name: str) -> KnownError:
    """Refuse a readable text that is no government work report."""
    return KnownError(
        "import.no_report",
        name,
        "内容不像政府工作报告，没有打开，请选择报告全文。",
        "this does not read like a government work report; choose the full text of one.",
    )


def no_report_in_table(name: str) -> KnownError:
    """Refuse a table of which no column holds the full text of reports."""
    return KnownError(
        "import.no_report",
        name,
        "表格中没有哪一列是报告全文，请选择含全文的表格，或把全文另存为 .txt。",
        "no column of the table holds the full text of a report; choose one that does, or save the text as .txt.",
    )


def no_chinese_segments(name: str) -> KnownError:
    """Refuse a translation memory without Chinese text."""
    return KnownError(
        "import.no_report",
        name,
        "翻译记忆文件里没有中文文字，请选择含中文报告的文件。",
        "the translation memory holds no Chinese text; choose one of a Chinese report.",
    )


def only_navigation(name: str) -> KnownError:
    """Refuse a saved web page that holds links and buttons and no text."""
    return KnownError(
        "import.no_report",
        name,
        "里面只有网页的导航和按钮，没有报告正文，请打开原网页，下载附件或复制正文后再导入。",
        "it holds a web page’s links and buttons but no report; open the page, and download or copy the report’s text.",
    )


def no_part(name: str, part: int, parts: int) -> KnownError:
    """Refuse to read a report that a table of reports does not hold."""
    return KnownError(
        "import.no_part",
        name,
        f"文件里只有{parts}篇报告，没有第{part}篇，请选择其中的一篇。",
        f"it holds {parts} reports and no number {part}; choose one of those.",
    )


def of_part(refusal: KnownError, part: int) -> KnownError:
    """Return a refusal that says which report of a file with several it speaks of, counted from 1."""
    return KnownError(refusal.code, f"{refusal.subject}（第{part}篇）", refusal.zh, refusal.en)
