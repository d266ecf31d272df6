"""`python -m pactograph` is the command `pactograph`."""

from pactograph.cli.start import main

if __name__ == "__main__":
    main()
