"""Puts resources/ and data/ inside a built wheel, where places.py looks for them.

hatchling's plain `force-include` would copy them into editable installs as well, and a checkout would then run on
stale copies of its own fonts and templates.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFolders(BuildHookInterface):  # type: ignore[type-arg]  # the configuration type is the builder's own
    """Adds the two folders to wheels that are not editable."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Extend what hatchling collects; `version` is 'standard' or 'editable'."""
        if version == "standard":
            build_data["force_include"] |= {"resources": "caoxian_desktop/_resources", "data": "caoxian_desktop/_data"}
