"""The charts of a report (图表)."""
