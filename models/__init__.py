"""How the language model in the package is trained, from open treebanks, and measured.

`python -m models.train` trains it, `python -m models.evaluate` prints its scores; `docs/language-model.md` is its card.
"""
