"""`python -m referatgraf`."""

from referatgraf.cli import main

if __name__ == "__main__":
    main()
