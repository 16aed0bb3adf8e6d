"""The command line: options in, exit code out."""

import errno
import gc
import os
import sys

# In both languages here: where nothing is left, no module with texts can be read any more.
_RAN_OUT = {
    "memory": ("memory ran out", "der er ikke mere hukommelse"),
    "files": (
        "no more files can be opened (see ulimit -n); with --jobs, give fewer",
        "der kan ikke åbnes flere filer (se ulimit -n); brug et mindre tal efter --jobs",
    ),
    "processes": (
        "no more processes can be started (see ulimit -u); with --jobs, give fewer",
        "der kan ikke startes flere processer (se ulimit -u); brug et mindre tal efter --jobs",
    ),
    "ended": (
        "a process of --jobs ended early, mostly because memory ran out; give fewer",
        "en proces under --jobs stoppede før tid, oftest af mangel på hukommelse; brug færre",
    ),
}
_BY_NUMBER = {
    errno.ENOMEM: "memory",
    errno.EMFILE: "files",
    errno.ENFILE: "files",
    errno.EAGAIN: "processes",
}


def main() -> None:
    """Run `tilbud` and leave with its exit code.

    A run is short and makes no cycles worth collecting, and everything is flushed when `run`
    returns: without collection and without taking the interpreter down it is a quarter faster.
    Nor has it a use for plug-ins of pydantic, which are looked for in every installed package.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from tilbudsvifte.cli.boundary import run

        code = run()
    except Exception as error:
        what = ran_out(error)
        if what is None:
            raise
        code = _say(what)
    os._exit(code)


def ran_out(error: BaseException | None) -> str | None:
    """What of the machine was used up, if that is why: the error itself, or one before it."""
    while error is not None:
        what = _used_up(error)
        if what is not None:
            return what
        error = error.__cause__ or error.__context__
    return None


def _used_up(error: BaseException) -> str | None:
    if isinstance(error, MemoryError):
        return "memory"
    if isinstance(error, OSError):
        return _BY_NUMBER.get(error.errno or 0)
    if isinstance(error, ImportError):  # of a compiled module, which the system loads
        said = str(error)
        if f"Error {errno.EMFILE}" in said or os.strerror(errno.EMFILE) in said:
            return "files"
        mapped = ("failed to map segment", os.strerror(errno.ENOMEM))
        return "memory" if any(words in said for words in mapped) else None
    if type(error).__name__ == "BrokenProcessPool":
        return "ended"
    return "processes" if str(error) == "can't start new thread" else None


def _say(what: str) -> int:
    """One line, in the language of the environment, with nothing that has to be read first."""
    names = ("TILBUD_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((os.environ[name] for name in names if os.environ.get(name)), "en")
    danish = chosen.lower().startswith("da")
    line = f"{'fejl' if danish else 'error'}: {_RAN_OUT[what][danish]}\n"
    if sys.stderr is not None:
        sys.stderr.buffer.write(line.encode(sys.stderr.encoding or "utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()
    return 3
