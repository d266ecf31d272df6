"""Commands of the register: one file each, and the functions that do the work when one is called."""
