"""Printing: what of the report, which pages, on which printer."""
