"""A Python that a bundle was made of: where its distributions lie, its own licence, what it says of its system."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.markers import Marker
from packaging.utils import canonicalize_name

_QUESTION = """
import json, os, platform, sys, sysconfig
print(json.dumps({
    "folders": sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}),
    "licences": [
        os.path.join(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        os.path.join(sys.base_prefix, "LICENSE.txt"),
        "/usr/share/doc/python%d.%d/copyright" % sys.version_info[:2],
    ],
    "prefix": sys.base_prefix,
    "version": platform.python_version(),
    "markers": {
        "implementation_name": sys.implementation.name, "os_name": os.name, "sys_platform": sys.platform,
        "implementation_version": platform.python_version(), "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(), "platform_release": "",
        "platform_system": platform.system(), "platform_version": "", "extra": "",
        "python_full_version": platform.python_version(), "python_version": "%d.%d" % sys.version_info[:2],
    },
}))
"""


@dataclass(frozen=True, slots=True)
class Environment:
    """What a Python told of itself: its version, what markers are judged by, where its licence may lie."""

    version: str
    markers: dict[str, str]
    licences: tuple[Path, ...]
    held: dict[str, Distribution]
    """Its distributions, by their canonical names."""
    prefix: Path = Path()
    """Where the Python itself is installed."""

    def asked(self, marker: Marker | None) -> bool:
        """Tell whether a requirement with this marker holds there."""
        return marker is None or marker.evaluate(dict(self.markers))


def environment_of(python: Path) -> Environment:
    """Ask a Python; it need not be the one that runs this."""
    run = subprocess.run([python, "-I", "-c", _QUESTION], capture_output=True, text=True, check=True, timeout=60)
    told = json.loads(run.stdout)
    held = {str(canonicalize_name(one.metadata["Name"])): one for one in distributions(path=told["folders"])}
    return Environment(told["version"], told["markers"], tuple(map(Path, told["licences"])), held, Path(told["prefix"]))
