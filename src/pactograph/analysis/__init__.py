"""What can be said of many records at once."""
