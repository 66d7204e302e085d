"""简报台 · Caoxian Desktop: read a government work report, annotate it, export a briefing."""

__version__ = "0.1.0"
