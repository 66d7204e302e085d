"""What of a report, its notes and terms is searched: passages, each found as a whole.

A passage keeps, as JSON, what a hit on it tells beside its words. `hits_of.py` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Paragraph, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.search import grams
from caoxian_desktop.core.search.pinyin import Spelling, spellings

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.indicators.observation import Observation
