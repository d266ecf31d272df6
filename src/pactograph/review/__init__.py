"""What a person decides about records and entries. Knows no HTTP."""
