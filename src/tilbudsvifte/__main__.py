"""`python -m tilbudsvifte` is `tilbud`."""

from tilbudsvifte.cli import main

if __name__ == "__main__":
    main()
