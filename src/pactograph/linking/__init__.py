"""Records to entries: the same event over many reports, and what carries an agreement out. Knows no store."""
