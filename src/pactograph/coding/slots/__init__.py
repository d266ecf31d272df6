"""One file per field: what a record says beyond its type and parties."""
