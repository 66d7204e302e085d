"""What the parts of an OFD package are called."""

from __future__ import annotations

FOLDER = "Doc_0"
"""The folder of the one document."""
_CONTENT = "/Content.xml"


def page_part(at: int) -> str:
    """Return the name of a page's part within the folder, counted from 0."""
    return f"Pages/Page_{at}{_CONTENT}"


def is_page(part: str) -> bool:
    """Tell whether a part is a page."""
    return part.endswith(_CONTENT)
