"""The figures of a report as a table and beside the text (指标, 本段数据)."""
