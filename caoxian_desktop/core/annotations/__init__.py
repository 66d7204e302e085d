"""What a person notes on a report: records that merge, the live notes of one report with undo, filters, grouping."""
