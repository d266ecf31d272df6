"""Codings in the forms that other programs read: JSONL, JSON, CSV, data frames. One format per file."""
