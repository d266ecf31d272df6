"""Commands of analysis: one file each where it has options of its own; what they share stands in output.py."""
