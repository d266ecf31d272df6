"""Pages and JSON of the register, from the same functions."""
