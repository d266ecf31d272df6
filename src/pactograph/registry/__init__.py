"""The store of reports, records, judgements and entries: SQLite or PostgreSQL. The only door to SQLAlchemy."""
