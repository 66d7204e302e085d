"""The forms annotations are handed on in, by the endings of their files."""

JSON, PACKAGE = "json", "cxb"
FORMS = (JSON, PACKAGE, "md", "csv", "xlsx", "docx")
"""W3C Web Annotations for other programs, a package for a colleague, and four forms for people to read."""
