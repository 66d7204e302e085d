"""What reading a file costs, measured in a process of its own."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

# Parsers are loaded before the measuring begins: what counts is what the file costs.
_PROBE = """
import importlib, pathlib, resource, sys, time
from caoxian_desktop.core.importing import importer
from caoxian_desktop.core.report.problem import KnownError
for module in sys.argv[2:]:
    importlib.import_module(module)
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
try:
    importer.read_file(pathlib.Path(sys.argv[1])); code = "read"
except KnownError as refused:
    code = refused.code
print(code, time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


class Cost(NamedTuple):
    """How a reading ended ("read", or a refusal's code), its seconds of computing, by how many kB memory peaked."""

    code: str
    seconds: float
    kilobytes: int


def cost(path: Path, modules: Sequence[str]) -> Cost:
    """Read a file after loading `modules`."""
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, str(path), *modules], capture_output=True, text=True, check=True, timeout=60
    )
    code, seconds, kilobytes = done.stdout.split()
    return Cost(code, float(seconds), int(kilobytes))
