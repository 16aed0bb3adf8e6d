"""The command line: options in, exit code out."""


def main() -> None:
    """Run `tilbud` and leave with its exit code."""
    from tilbudsvifte.cli.boundary import run

    raise SystemExit(run())
