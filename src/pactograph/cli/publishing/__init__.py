"""Commands of publishing: export in one format, publish a release."""
