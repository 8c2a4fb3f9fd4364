# timeout: 20
import functools
import multiprocessing as mp
import os
import sys
import time


print = functools.partial(print, flush=True)


def succeed(x, *, y=1):
    print("in", mp.current_process().name, __name__, x + y, os.getpid() != os.getppid())
    print("parent", mp.parent_process().name, mp.parent_process().pid == os.getppid())
    print("daemon", mp.current_process().daemon, mp.active_children())


def fail():
    raise KeyError("boom")


def leave(code):
    sys.exit(code)


def leave_at_once(code):
    os._exit(code)


def wait_long():
    time.sleep(60)


class Own(mp.Process):
    def __init__(self, n):
        super().__init__(name=f"own-{n}")
        self.n = n

    def run(self):
        print(self.name, "runs", self.n, self is mp.current_process())
        sys.exit(self.n)


def refuse(what, call):
    try:
        print(what, call())
    except BaseException as e:
        print(what, type(e).__module__, type(e).__name__, e)


def local():
    def inner():
        pass

    return inner


def main():
    mp.set_start_method("spawn")
    print(mp.get_start_method(), mp.current_process().name, mp.parent_process())
    p = mp.Process(target=succeed, args=(1,), kwargs={"y": 2})
    print(p.name, p.daemon, p.is_alive(), p.exitcode, p.pid, p.ident)
    for what in ("join", "terminate", "kill"):
        refuse(what, getattr(p, what))
    refuse("sentinel", lambda: p.sentinel)
    p.start()
    print(p.pid == os.getpid(), p.ident == p.pid, isinstance(p.pid, int))
    refuse("start twice", p.start)
    p.join()
    print(p.exitcode, p.is_alive(), mp.active_children())
    p.close()
    for what in ("join", "is_alive", "start", "terminate"):
        refuse(what, getattr(p, what))
    refuse("exitcode", lambda: p.exitcode)
    for target, args in [(fail, ()), (leave, (7,)), (leave, ("words",)), (leave, (None,)), (leave_at_once, (3,))]:
        p = mp.Process(target=target, args=args, name=f"run {target.__name__} {args}")
        p.start()
        p.join(20)
        print(p.name, p.exitcode)
    p = Own(5)
    p.start()
    p.join()
    print(p.exitcode, p.n)
    p = mp.Process(target=wait_long, daemon=True)
    p.start()
    print(p.daemon, p.is_alive(), mp.active_children() == [p])
    refuse("daemon", lambda: setattr(p, "daemon", False))
    refuse("close", p.close)
    p.join(0.05)
    print(p.exitcode)
    p.terminate()
    p.join()
    print(p.exitcode, p.is_alive())
    p = mp.Process(target=wait_long)
    p.start()
    p.kill()
    p.join()
    print(p.exitcode, repr(p).split(" ")[-2:])
    refuse("group", lambda: mp.Process(1))
    refuse("name", lambda: setattr(p, "name", 1))
    p = mp.Process(target=local())
    refuse("local", p.start)
    refuse("generator", mp.Process(target=print, args=((i for i in "a"),)).start)
    refuse("context", lambda: mp.get_context("thread"))
    refuse("again", lambda: mp.set_start_method("spawn"))
    print(mp.cpu_count() == os.cpu_count(), mp.freeze_support())
    last = mp.Process(target=wait_long, daemon=True)
    last.start()


if __name__ == "__main__":
    main()
    print("end")
