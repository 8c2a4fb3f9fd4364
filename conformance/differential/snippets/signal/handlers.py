import signal, os, asyncio, time
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
print(repr(signal.SIGINT), signal.getsignal(2) is signal.default_int_handler, repr(signal.getsignal(15)), repr(signal.getsignal(signal.SIGPIPE)), signal.SIGIOT, signal.strsignal(15), signal.strsignal(40), len(signal.valid_signals()), signal.Signals(15), signal.Signals["SIGHUP"], signal.NSIG)
def h(n, f): print("got", n, repr(signal.Signals(n)))
print(repr(signal.signal(signal.SIGUSR1, h)), signal.getsignal(signal.SIGUSR1) is h)
os.kill(os.getpid(), signal.SIGUSR1); signal.raise_signal(signal.SIGUSR1)
t(os.kill, os.getpid(), signal.SIGINT)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print("KI")
t(signal.signal, 15, 5); t(signal.signal, 99, h); t(signal.signal, signal.SIGKILL, h); print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is h); os.kill(os.getpid(), signal.SIGUSR1); t(signal.getsignal, 1000)
def boom(n, f): raise RuntimeError("boom")
signal.signal(signal.SIGUSR2, boom); t(os.kill, os.getpid(), signal.SIGUSR2); t(signal.default_int_handler, 2, None)
