"""The makers of charts: each looks through the evidence of a report for one thing worth showing."""
