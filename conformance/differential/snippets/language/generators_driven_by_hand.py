import sys
class E(Exception):
    def __new__(cls,*a): return cls
def boring():
    yield
    yield 2
b=boring()
try: b.throw(E)
except TypeError as e: print(e)
try: print(next(b))
except StopIteration: print('SI')
b=boring(); next(b)
try: b.throw(E)
except TypeError as e: print(e)
try: print(next(b))
except StopIteration: print('SI')
def gen2():
    try: print(repr(sys.exception())); yield
    except: pass
    yield 2
def ge():
    try:
        print(sys.exception()); yield
        print(repr(sys.exception()))
        try: raise TypeError
        except TypeError: print(repr(sys.exception()))
        print(repr(sys.exception())); yield
        print(repr(sys.exception())); raise StopIteration
    except RuntimeError as e: print('RT', repr(e.__cause__))
g=ge(); next(g)
try: raise ValueError
except Exception: next(g)
try: next(g,None)
except RuntimeError as e: print(e)
def func(): yield


def g3():
    try: yield
    finally: print('closed')
def t(f,*a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
g=g3(); t(g.throw); t(g.throw,1); t(g.throw,ValueError,1); t(g.throw,ValueError(1),2); t(g.throw,ValueError,ValueError(3),4); t(g.send,1)
g=g3(); next(g); t(g.send); t(next,g); t(next,g); t(g.throw,KeyError); t(g.close)
def selfcall():
    global sg
    yield 1
    try: next(sg)
    except ValueError as e: print(e)
    sg.close()
sg=selfcall(); next(sg); t(next,sg)
def rg():
    return 5
    yield
def dg():
    x=yield from rg(); print('x',x)
    y=yield from [1,2]; print('y',y)
    try: z=yield from iter([3])
    except ValueError as e: print('ve',e)
    return 'r'
d=dg(); print(next(d),next(d),next(d)); t(d.throw,ValueError('q'))
class CI:
    def __iter__(s): return s
    def __next__(s): return 1
    def send(s,v): print('send',v); return v
    def throw(s,*a): print('throw',a); return 'thrown'
    def close(s): print('close')
def dd():
    try: yield from CI()
    finally: print('dd fin')
d=dd(); print(next(d), d.send(5), d.send(None)); print(d.throw(KeyError('k'))); d.close()
class NoThrow:
    def __iter__(s): return s
    def __next__(s): return 1
def dn(): yield from NoThrow()
d=dn(); next(d); t(d.send,3); d=dn(); next(d); t(d.throw,KeyError('z'))
class BadClose:
    def __iter__(s): return s
    def __next__(s): return 1
    def close(s): raise OSError('close')
def bc(): yield from BadClose()
d=bc(); next(d); t(d.close)
t(lambda: [*(1 for _ in 5)]); t(lambda: next(5)); t(lambda: iter(5)); t(lambda: next(iter([]))); t(lambda: next(iter([]),7)); t(lambda: iter(5,6)); print(list(iter(iter([1,2,3]).__next__,3)))
print(type(g).__name__, g.gi_frame, g.gi_running, g.gi_yieldfrom, g.gi_code.co_name)
def fr(): yield from dg()
f=fr(); next(f); print(f.gi_yieldfrom.__name__, f.gi_frame.f_lineno-f.gi_code.co_firstlineno)
