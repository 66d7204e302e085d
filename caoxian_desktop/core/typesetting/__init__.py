"""Briefings as files: PDF by Typst, DOCX."""
