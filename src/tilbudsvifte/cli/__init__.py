"""The command line: options in, exit code out."""

import gc
import os


def main() -> None:
    """Run `tilbud` and leave with its exit code.

    A run is short and makes no cycles worth collecting, and everything is flushed when `run`
    returns: without collection and without taking the interpreter down it is a quarter faster.
    Nor has it a use for plug-ins of pydantic, which are looked for in every installed package.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from tilbudsvifte.cli.boundary import run

    os._exit(run())
