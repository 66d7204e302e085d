"""备询要点: what a leader may be asked about a report, found in its own words and told without a verdict."""
