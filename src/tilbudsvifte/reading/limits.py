"""How much a file may hold. Real files are far below; bombs are far above."""

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_TEXT = 10_000
MAX_KEY = 200
MAX_DIGITS = 19
MAX_DIAGNOSTICS = 1_000
