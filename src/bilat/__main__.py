"""`python -m bilat` is the command `bilat`."""

from bilat.cli import main

if __name__ == "__main__":
    main()
