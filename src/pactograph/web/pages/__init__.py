"""One page a file: a function from the register and the query to what the page shows."""
