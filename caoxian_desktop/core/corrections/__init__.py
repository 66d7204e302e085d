"""What a person set right when a report was read: kept beside the machine's reading, never in the text."""
