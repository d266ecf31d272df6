"""The review: what waits to be looked at, one at a time, and what persons decide about it."""
