def f(n):
    try:
        if n == 0: raise ValueError("v")
        if n == 1: return "ret"
        if n == 2: raise KeyError("k")
        if n == 3: [][1]
    except ValueError as e:
        print("ve", e)
        return "from except"
    except KeyError:
        try:
            raise TypeError("inner")
        except TypeError as t:
            print("ctx", repr(t.__context__))
        raise
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"
for i in range(5):
    try:
        print(f(i))
    except Exception as ex:
        print("outer", repr(ex), repr(ex.__context__))
try:
    ex
except NameError as e:
    print(e)
def g():
    for i in range(3):
        try:
            continue
        finally:
            print("c", i)
    while True:
        try:
            break
        finally:
            print("b")
    try:
        return 1
    finally:
        return 2
print(g())
def h():
    try:
        1 / 0
    finally:
        print("h fin")
try:
    h()
except ZeroDivisionError as e:
    print(e, e.__context__)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        raise KeyError(2) from e
except KeyError as k:
    print(repr(k.__cause__), k.__suppress_context__)
try:
    try: raise ValueError(1)
    finally: raise KeyError(2)
except KeyError as k: print(repr(k.__context__))
def swallow():
    for x in [1, 2]:
        try:
            raise ValueError
        finally:
            break
    return "sw"
print(swallow())
try:
    raise
except RuntimeError as e: print(e)
try:
    raise 5
except TypeError as e: print(e)
try:
    try: 1/0
    except 5: pass
except TypeError as e: print(e)
def nested():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
    except KeyError as e:
        return repr(e.__context__)
print(nested())
try:
    assert 1 == 2, "msg"
except AssertionError as e: print("A", e)
try:
    assert []
except AssertionError as e: print("A", repr(e))
def unbound():
    try:
        print(zz)
    except UnboundLocalError as e: print(e)
    zz = 1
    del zz
    try: zz
    except UnboundLocalError as e: print(e)
unbound()
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as eg:
        print("star", eg.exceptions)
    except* TypeError as eg:
        print("star2", eg.exceptions)
        raise OSError("x")
    else: print("no")
    finally: print("starfin")
except BaseExceptionGroup as e:
    print(repr(e))
try:
    raise ValueError("n")
except* ValueError as e: print(repr(e))
class CM:
    def __init__(self, s=False): self.s = s
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return self.s
with CM() as c, CM(True) as d:
    print(c is d)
    raise ValueError("in with")
def w():
    with CM():
        return "w"
print(w())
for i in range(2):
    with CM(): 
        if i == 0: continue
        break
try:
    with CM(): raise KeyError("k")
except KeyError as e: print("out", e)
try:
    with 5: pass
except TypeError as e: print(e)
def deep():
    raise ValueError("deep")
def mid():
    try:
        deep()
    except ValueError as e:
        raise RuntimeError("mid") from e
mid()
