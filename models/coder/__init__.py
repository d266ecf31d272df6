"""How the learned parts of the coder are fitted: `python -m models.coder`, from the gold reports and the tables of cases."""
