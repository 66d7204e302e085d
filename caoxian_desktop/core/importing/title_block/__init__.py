"""What a report says of itself: title, date, meeting, speaker; whose it is, and of which years."""
