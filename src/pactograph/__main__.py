"""`python -m pactograph` is the command `pactograph`."""

from pactograph.cli.app import app

if __name__ == "__main__":
    app()
