# stderr: whole
import logging
def f():
    1 / 0
try:
    f()
except Exception:
    logging.exception("failed: %s", 1)
