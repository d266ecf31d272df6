"""What people see: a table of the records of a report, their quotes, the text with its evidence, the reasons."""
