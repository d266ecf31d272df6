"""The command `pactograph`, one command per file. Nothing heavy is imported before a command needs it."""
