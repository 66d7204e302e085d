"""The reports of the library (报告库)."""
