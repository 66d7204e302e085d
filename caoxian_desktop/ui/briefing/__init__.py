"""Exporting material: what goes in, how its pages look, and the files that come out."""
