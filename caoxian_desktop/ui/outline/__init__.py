"""The section tree (目录)."""
