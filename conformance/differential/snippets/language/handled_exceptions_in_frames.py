import sys
def t(f,*a):
    try: print('ret',f(*a))
    except BaseException as e: print(type(e).__name__, e, type(e.__context__).__name__, type(e.__cause__).__name__)
def exc(): e=sys.exception(); return type(e).__name__
def g1():
    try: raise ValueError('g1')
    except ValueError:
        print('in', exc()); yield 1
        print('again', exc()); yield 2
        print('3', exc()); raise
g=g1(); next(g); print('out', exc())
try: raise KeyError
except KeyError:
    print('k', exc()); next(g); print('k', exc())
print(exc()); t(next,g)
def g2():
    print(exc()); yield
    print(exc()); yield
    try: 1/0
    except ZeroDivisionError: yield exc()
    print(exc()); yield
g=g2(); next(g)
try: raise KeyError
except KeyError: next(g); print(next(g), exc()); next(g)
def g3():
    try: yield 1
    except ValueError as e: print('caught', e, type(e.__context__).__name__, exc()); yield 2
    print(exc())
    yield 3
g=g3(); next(g)
try: raise KeyError('k')
except KeyError:
    print(g.throw(ValueError('v')), exc())
print(exc()); print(next(g))
def g4():
    try: yield
    finally: print('fin', exc()); 
g=g4(); next(g); g.close(); print(exc())
g=g4(); next(g); t(g.throw, TypeError('x'))
def g5():
    try: yield
    except GeneratorExit: yield 5
g=g5(); next(g); t(g.close)
def g6():
    yield
    raise StopIteration('z')
g=g6(); next(g); t(next,g)
def g7():
    try: raise KeyError('inner')
    except KeyError:
        try: yield exc()
        except ValueError as e: print(type(e.__context__).__name__); raise TypeError
g=g7(); print(next(g)); t(g.throw, ValueError)
def sub():
    try: yield exc()
    finally: print('sub fin', exc())
def g8():
    try: 1/0
    except ZeroDivisionError: yield from sub(); print(exc())
g=g8(); print(next(g)); t(next,g)
class It:
    def __iter__(s): return s
    def __next__(s): return exc()
def g9():
    try: raise OSError
    except OSError: yield from It()
g=g9(); print(next(g),next(g)); print(exc())
async def co():
    try: raise ValueError
    except ValueError:
        await aw(); print('co', exc())
class A:
    def __await__(s): print('aw',exc()); yield exc(); print('aw2', exc())
async def aw(): await A(); print('aw3', exc())
c=co(); print(c.send(None)); print(exc()); t(c.send,None)
async def ag():
    try: raise ValueError
    except ValueError:
        yield exc(); print('ag',exc())
    print('ag2', exc())
a=ag(); t(a.asend(None).send,None); print(exc()); t(a.asend(None).send,None)
def f():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise KeyError(2)
        except KeyError: pass
        print(exc(), e.__context__)
        try:
            try: raise KeyError(3)
            finally: print('f', exc())
        except KeyError as k: print(k.__context__)
        def inner(): print('inner', exc()); raise
        t(inner)
    print(exc())
f()
def ctx():
    try:
        try: raise ValueError('a')
        except ValueError as e: raise TypeError('b') from e
    except TypeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        try: raise ValueError('a')
        except ValueError as e: raise TypeError('b') from None
    except TypeError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
    try:
        try: raise ValueError('a')
        finally: raise TypeError('b')
    except TypeError as e: print(repr(e.__context__))
    class C:
        def __enter__(s): pass
        def __exit__(s,*a): raise KeyError('exit')
    try:
        with C(): raise ValueError('w')
    except KeyError as e: print(repr(e.__context__))
    class S:
        def __enter__(s): pass
        def __exit__(s,*a): print(a[0].__name__, exc()); return True
    with S(): raise ValueError('w')
    print(exc())
ctx()
def ret():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError:
            try: continue
            finally: print('c', exc())
    print(exc())
    try: 
        try: return 1
        finally: print('r', exc())
    finally: print('r2')
ret()
def fin():
    while True:
        try:
            try: raise ValueError
            finally: break
        finally: print('x', exc())
    print(exc())
fin()
def fret():
    try: raise ValueError
    finally: return 5
t(fret); print(exc())
e=ValueError('self')
try:
    try: raise e
    except ValueError: raise e
except ValueError as x: print(x.__context__)
def rr():
    try: raise ValueError('a')
    except ValueError as a:
        try: raise TypeError('b')
        except TypeError as b:
            try: raise a
            except ValueError as c: print(repr(c.__context__), repr(b.__context__))
rr()
def gg():
    try: yield 1
    except BaseException as e: print(repr(e), repr(e.__context__)); raise KeyError('from gen')
def outer():
    g=gg(); next(g)
    try: raise ValueError('outer')
    except ValueError:
        try: g.throw(TypeError('thrown'))
        except KeyError as k: print(repr(k.__context__), repr(k.__context__.__context__))
outer()
