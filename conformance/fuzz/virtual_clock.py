"""Runs a program under CPython on virtual time, with the rules of runtime/host/clock.ts.

    python3.13 virtual_clock.py PROGRAM [ARGUMENT...]

Time passes by one microsecond at each look at the clock, and an idle event loop jumps to its next deadline. While other
threads live, waiting takes real time.
"""

import math
import runpy
import selectors
import sys
import threading
import time

_real_sleep = time.sleep


class Clock:
    start = 1_700_000_000
    now = 1_000_000_000  # microseconds

    def read(self):
        self.now += 1
        return self.now / 1e6

    def read_epoch(self):
        self.now += 1
        return self.start + self.now / 1e6

    def advance(self, seconds):
        self.now = max(self.now, math.ceil(seconds * 1e6))


clock = Clock()


class Selector(selectors.DefaultSelector):
    def select(self, timeout=None):
        events = super().select(0)
        if events or timeout is not None and timeout <= 0:
            return events
        if timeout is None or threading.active_count() > 1:
            before = real_monotonic()
            events = super().select(timeout)
            clock.advance(clock.now / 1e6 + real_monotonic() - before)
            return events
        clock.advance(clock.now / 1e6 + timeout)
        return []


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    clock.advance(clock.read() + seconds)
    if threading.active_count() > 1:
        _real_sleep(seconds)


real_monotonic = time.monotonic
time.monotonic = time.perf_counter = clock.read
time.time = clock.read_epoch
time.sleep = sleep
selectors.DefaultSelector = Selector

if __name__ == "__main__":
    del sys.argv[0]
    sys.path[0] = sys.argv[0].rpartition("/")[0] or "."
    runpy.run_path(sys.argv[0], run_name="__main__")
