"""What may want a second look in figures and wording (校核)."""
