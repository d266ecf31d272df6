"""Linking learned and measured on reports of our own, each record with its event: `python -m models.linking` fits the weights."""
