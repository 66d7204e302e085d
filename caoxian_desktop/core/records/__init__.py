"""What every record of a person's work is made of: stamps, fields where the latest wins, steps that can be undone."""
