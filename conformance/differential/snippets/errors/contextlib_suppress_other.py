# stderr: whole
import contextlib
with contextlib.suppress(KeyError):
    1 / 0
