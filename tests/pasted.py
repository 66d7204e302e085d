"""Reports that are kept from pasted text, as the window keeps them."""

from caoxian_desktop.core.importing.isolation.apart import read_text_apart
from caoxian_desktop.core.library import Library


def keep_text(library: Library, text: str, name: str) -> str:
    """Read a pasted text and keep it; return the version's UUID."""
    return library.add_report(read_text_apart(text, name).report, text.encode("utf-8", "surrogatepass"))
