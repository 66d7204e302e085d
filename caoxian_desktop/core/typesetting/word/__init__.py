"""The parts of a Word file: paper and styles, the elements of its XML, blocks as elements, heads and feet."""
