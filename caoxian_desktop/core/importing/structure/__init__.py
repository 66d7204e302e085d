"""What stands where in a canonical text: headings, sections, paragraphs, lists."""
