"""From a file to a Report: readers, cleaning, title block, structure."""
