# timeout: 40
# Written by a generator: a call that blocks, at every place from which Python code is called.
import asyncio
import concurrent.futures
import queue
import threading
import time
import subprocess


def B():
    return int(subprocess.run(['echo', '7'], stdout=subprocess.PIPE).stdout)


# function
try:
    def f(): return B()
    r = f()
    print("function", r)
except BaseException as error:
    print("function", type(error).__name__, error)

# nested
try:
    def f():
        def g(): return B()
        return g()
    r = f()
    print("nested", r)
except BaseException as error:
    print("nested", type(error).__name__, error)

# lambda
try:
    r = (lambda: B())()
    print("lambda", r)
except BaseException as error:
    print("lambda", type(error).__name__, error)

# default
try:
    def f(x=B()): return x
    r = f()
    print("default", r)
except BaseException as error:
    print("default", type(error).__name__, error)

# lambda_default
try:
    r = (lambda x=B(): x)()
    print("lambda_default", r)
except BaseException as error:
    print("lambda_default", type(error).__name__, error)

# decorator
try:
    def d(f):
        v = B()
        return lambda: v
    @d
    def f(): pass
    r = f()
    print("decorator", r)
except BaseException as error:
    print("decorator", type(error).__name__, error)

# decorated
try:
    import functools
    def d(f):
        @functools.wraps(f)
        def w(*a, **k): return f(*a, **k)
        return w
    @d
    def f(*, a): return B()
    r = f(a=1)
    print("decorated", r)
except BaseException as error:
    print("decorated", type(error).__name__, error)

# class_decorator
try:
    def d(c):
        c.v = B()
        return c
    @d
    class C: pass
    r = C.v
    print("class_decorator", r)
except BaseException as error:
    print("class_decorator", type(error).__name__, error)

# class_body
try:
    class C:
        v = B()
    r = C.v
    print("class_body", r)
except BaseException as error:
    print("class_body", type(error).__name__, error)

# metaclass
try:
    class M(type):
        def __new__(m, n, b, d):
            d['v'] = B()
            return super().__new__(m, n, b, d)
    class C(metaclass=M): pass
    r = C.v
    print("metaclass", r)
except BaseException as error:
    print("metaclass", type(error).__name__, error)

# metaclass_call
try:
    class M(type):
        def __call__(cls):
            return B()
    class C(metaclass=M): pass
    r = C()
    print("metaclass_call", r)
except BaseException as error:
    print("metaclass_call", type(error).__name__, error)

# init_subclass
try:
    class A:
        def __init_subclass__(cls): cls.v = B()
    class C(A): pass
    r = C.v
    print("init_subclass", r)
except BaseException as error:
    print("init_subclass", type(error).__name__, error)

# set_name
try:
    class D:
        def __set_name__(self, o, n): self.v = B()
    class C:
        d = D()
    r = C.__dict__['d'].v
    print("set_name", r)
except BaseException as error:
    print("set_name", type(error).__name__, error)

# method
try:
    class C:
        def m(self): return B()
    r = C().m()
    print("method", r)
except BaseException as error:
    print("method", type(error).__name__, error)

# bound
try:
    class C:
        def m(self): return B()
    m = C().m
    r = m()
    print("bound", r)
except BaseException as error:
    print("bound", type(error).__name__, error)

# staticmethod
try:
    class C:
        @staticmethod
        def m(): return B()
    r = C.m()
    print("staticmethod", r)
except BaseException as error:
    print("staticmethod", type(error).__name__, error)

# classmethod
try:
    class C:
        @classmethod
        def m(cls): return B()
    r = C.m()
    print("classmethod", r)
except BaseException as error:
    print("classmethod", type(error).__name__, error)

# init
try:
    class C:
        def __init__(self): self.v = B()
    r = C().v
    print("init", r)
except BaseException as error:
    print("init", type(error).__name__, error)

# init_kw
try:
    class C:
        def __init__(self, *, a): self.v = B()
    r = C(a=1).v
    print("init_kw", r)
except BaseException as error:
    print("init_kw", type(error).__name__, error)

# new
try:
    class C:
        def __new__(cls): return B()
    r = C()
    print("new", r)
except BaseException as error:
    print("new", type(error).__name__, error)

# super
try:
    class A:
        def m(self): return B()
    class C(A):
        def m(self): return super().m()
    r = C().m()
    print("super", r)
except BaseException as error:
    print("super", type(error).__name__, error)

# super_init
try:
    class A:
        def __init__(self): self.v = B()
    class C(A):
        def __init__(self): super().__init__()
    r = C().v
    print("super_init", r)
except BaseException as error:
    print("super_init", type(error).__name__, error)

# call
try:
    class C:
        def __call__(self): return B()
    r = C()()
    print("call", r)
except BaseException as error:
    print("call", type(error).__name__, error)

# property
try:
    class C:
        @property
        def p(self): return B()
    r = C().p
    print("property", r)
except BaseException as error:
    print("property", type(error).__name__, error)

# property_set
try:
    class C:
        @property
        def p(self): pass
        @p.setter
        def p(self, v): self.v = B()
    c = C()
    c.p = 1
    r = c.v
    print("property_set", r)
except BaseException as error:
    print("property_set", type(error).__name__, error)

# cached_property
try:
    import functools
    class C:
        @functools.cached_property
        def p(self): return B()
    r = C().p
    print("cached_property", r)
except BaseException as error:
    print("cached_property", type(error).__name__, error)

# descriptor
try:
    class D:
        def __get__(self, o, t): return B()
    class C:
        d = D()
    r = C().d
    print("descriptor", r)
except BaseException as error:
    print("descriptor", type(error).__name__, error)

# getattr
try:
    class C:
        def __getattr__(self, n): return B()
    r = C().x
    print("getattr", r)
except BaseException as error:
    print("getattr", type(error).__name__, error)

# getattribute
try:
    class C:
        def __getattribute__(self, n): return B()
    r = C().x
    print("getattribute", r)
except BaseException as error:
    print("getattribute", type(error).__name__, error)

# setattr
try:
    class C:
        def __setattr__(self, n, v): object.__setattr__(self, n, B())
    c = C()
    c.x = 1
    r = c.x
    print("setattr", r)
except BaseException as error:
    print("setattr", type(error).__name__, error)

# getattr_builtin
try:
    class C:
        def __getattr__(self, n): return B()
    r = getattr(C(), 'x')
    print("getattr_builtin", r)
except BaseException as error:
    print("getattr_builtin", type(error).__name__, error)

# module_getattr
try:
    import types, sys
    m = types.ModuleType('m')
    m.__getattr__ = lambda n: B()
    r = m.x
    print("module_getattr", r)
except BaseException as error:
    print("module_getattr", type(error).__name__, error)

# getitem
try:
    class C:
        def __getitem__(self, i): return B()
    r = C()[0]
    print("getitem", r)
except BaseException as error:
    print("getitem", type(error).__name__, error)

# setitem
try:
    class C:
        def __setitem__(self, i, v): self.v = B()
    c = C()
    c[0] = 1
    r = c.v
    print("setitem", r)
except BaseException as error:
    print("setitem", type(error).__name__, error)

# missing
try:
    class C(dict):
        def __missing__(self, k): return B()
    r = C()[0]
    print("missing", r)
except BaseException as error:
    print("missing", type(error).__name__, error)

# contains
try:
    class C:
        def __contains__(self, i): return B()
    r = 1 in C()
    print("contains", r)
except BaseException as error:
    print("contains", type(error).__name__, error)

# len
try:
    class C:
        def __len__(self): return B() or 3
    r = len(C())
    print("len", r)
except BaseException as error:
    print("len", type(error).__name__, error)

# bool
try:
    class C:
        def __bool__(self): return bool(B())
    r = bool(C())
    print("bool", r)
except BaseException as error:
    print("bool", type(error).__name__, error)

# if
try:
    class C:
        def __bool__(self): return bool(B())
    r = 1 if C() else 2
    print("if", r)
except BaseException as error:
    print("if", type(error).__name__, error)

# add
try:
    class C:
        def __add__(self, o): return B()
    r = C() + 1
    print("add", r)
except BaseException as error:
    print("add", type(error).__name__, error)

# radd
try:
    class C:
        def __radd__(self, o): return B()
    r = 1 + C()
    print("radd", r)
except BaseException as error:
    print("radd", type(error).__name__, error)

# iadd
try:
    class C:
        def __iadd__(self, o): return B()
    r = C()
    r += 1
    print("iadd", r)
except BaseException as error:
    print("iadd", type(error).__name__, error)

# neg
try:
    class C:
        def __neg__(self): return B()
    r = -C()
    print("neg", r)
except BaseException as error:
    print("neg", type(error).__name__, error)

# eq
try:
    class C:
        def __eq__(self, o): return B()
    r = C() == 1
    print("eq", r)
except BaseException as error:
    print("eq", type(error).__name__, error)

# lt
try:
    class C:
        def __lt__(self, o): return B()
    r = C() < 1
    print("lt", r)
except BaseException as error:
    print("lt", type(error).__name__, error)

# hash
try:
    class C:
        def __hash__(self): B(); return 1
    r = len({C(): 1})
    print("hash", r)
except BaseException as error:
    print("hash", type(error).__name__, error)

# str
try:
    class C:
        def __str__(self): return str(B())
    r = str(C())
    print("str", r)
except BaseException as error:
    print("str", type(error).__name__, error)

# repr
try:
    class C:
        def __repr__(self): return str(B())
    r = repr([C()])
    print("repr", r)
except BaseException as error:
    print("repr", type(error).__name__, error)

# format
try:
    class C:
        def __format__(self, s): return str(B())
    r = f'{C():x}'
    print("format", r)
except BaseException as error:
    print("format", type(error).__name__, error)

# print
try:
    class C:
        def __str__(self): return str(B())
    print(C())
    r = 1
    print("print", r)
except BaseException as error:
    print("print", type(error).__name__, error)

# int
try:
    class C:
        def __int__(self): B(); return 1
    r = int(C())
    print("int", r)
except BaseException as error:
    print("int", type(error).__name__, error)

# index
try:
    class C:
        def __index__(self): B(); return 1
    r = [1, 2][C()]
    print("index", r)
except BaseException as error:
    print("index", type(error).__name__, error)

# iter
try:
    class C:
        def __iter__(self):
            v = B()
            return iter([v])
    r = [x for x in C()]
    print("iter", r)
except BaseException as error:
    print("iter", type(error).__name__, error)

# iter_for
try:
    class C:
        def __iter__(self): return iter([B()])
    for x in C(): r = x
    print("iter_for", r)
except BaseException as error:
    print("iter_for", type(error).__name__, error)

# next
try:
    class C:
        n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration
            return B()
    r = []
    for x in C(): r.append(x)
    print("next", r)
except BaseException as error:
    print("next", type(error).__name__, error)

# next_builtin
try:
    class C:
        def __next__(self): return B()
    r = next(C())
    print("next_builtin", r)
except BaseException as error:
    print("next_builtin", type(error).__name__, error)

# next_list
try:
    class C:
        n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration
            return B()
    r = list(C())
    print("next_list", r)
except BaseException as error:
    print("next_list", type(error).__name__, error)

# generator_for
try:
    def g():
        yield B()
        yield B()
    r = []
    for x in g(): r.append(x)
    print("generator_for", r)
except BaseException as error:
    print("generator_for", type(error).__name__, error)

# generator_list
try:
    def g():
        yield B()
        yield B()
    r = list(g())
    print("generator_list", r)
except BaseException as error:
    print("generator_list", type(error).__name__, error)

# generator_next
try:
    def g():
        yield B()
    r = next(g())
    print("generator_next", r)
except BaseException as error:
    print("generator_next", type(error).__name__, error)

# generator_method
try:
    def g():
        x = yield 1
        yield B()
    i = g()
    i.__next__()
    r = i.send(3)
    print("generator_method", r)
except BaseException as error:
    print("generator_method", type(error).__name__, error)

# generator_throw
try:
    def g():
        try: yield 1
        except KeyError: yield B()
    i = g()
    next(i)
    r = i.throw(KeyError())
    print("generator_throw", r)
except BaseException as error:
    print("generator_throw", type(error).__name__, error)

# generator_close
try:
    out = []
    def g():
        try: yield 1
        finally: out.append(B())
    i = g()
    next(i)
    i.close()
    r = out
    print("generator_close", r)
except BaseException as error:
    print("generator_close", type(error).__name__, error)

# generator_from
try:
    def h():
        yield B()
    def g():
        yield from h()
    r = [x for x in g()]
    print("generator_from", r)
except BaseException as error:
    print("generator_from", type(error).__name__, error)

# generator_unpack
try:
    def g():
        yield B()
        yield B()
    a, b = g()
    r = [a, b]
    print("generator_unpack", r)
except BaseException as error:
    print("generator_unpack", type(error).__name__, error)

# generator_star
try:
    def g():
        yield B()
    r = [*g(), *g()]
    print("generator_star", r)
except BaseException as error:
    print("generator_star", type(error).__name__, error)

# generator_args
try:
    def g():
        yield B()
    def f(*a): return a
    r = f(*g())
    print("generator_args", r)
except BaseException as error:
    print("generator_args", type(error).__name__, error)

# generator_sum
try:
    def g():
        yield B()
    r = sum(g())
    print("generator_sum", r)
except BaseException as error:
    print("generator_sum", type(error).__name__, error)

# generator_join
try:
    def g():
        yield str(B())
    r = ','.join(g())
    print("generator_join", r)
except BaseException as error:
    print("generator_join", type(error).__name__, error)

# generator_in
try:
    def g():
        yield B()
    r = 99 in g()
    print("generator_in", r)
except BaseException as error:
    print("generator_in", type(error).__name__, error)

# generator_dict
try:
    def g():
        yield 'k', B()
    r = dict(g())
    print("generator_dict", r)
except BaseException as error:
    print("generator_dict", type(error).__name__, error)

# generator_zip
try:
    def g():
        yield B()
    r = [p for p in zip(g(), [1])]
    print("generator_zip", r)
except BaseException as error:
    print("generator_zip", type(error).__name__, error)

# generator_enumerate
try:
    def g():
        yield B()
    r = []
    for i, x in enumerate(g()): r.append((i, x))
    print("generator_enumerate", r)
except BaseException as error:
    print("generator_enumerate", type(error).__name__, error)

# genexpr
try:
    r = list(B() for _ in range(2))
    print("genexpr", r)
except BaseException as error:
    print("genexpr", type(error).__name__, error)

# genexpr_any
try:
    r = any(B() for _ in range(2))
    print("genexpr_any", r)
except BaseException as error:
    print("genexpr_any", type(error).__name__, error)

# genexpr_for
try:
    r = []
    for x in (B() for _ in range(2)): r.append(x)
    print("genexpr_for", r)
except BaseException as error:
    print("genexpr_for", type(error).__name__, error)

# listcomp
try:
    r = [B() for _ in range(2)]
    print("listcomp", r)
except BaseException as error:
    print("listcomp", type(error).__name__, error)

# dictcomp
try:
    r = {i: B() for i in range(2)}
    print("dictcomp", r)
except BaseException as error:
    print("dictcomp", type(error).__name__, error)

# setcomp_cond
try:
    r = {i for i in range(2) if B()}
    print("setcomp_cond", r)
except BaseException as error:
    print("setcomp_cond", type(error).__name__, error)

# comp_iter
try:
    r = [i for i in range(B() and 2)]
    print("comp_iter", r)
except BaseException as error:
    print("comp_iter", type(error).__name__, error)

# walrus
try:
    if (x := B()): r = x
    print("walrus", r)
except BaseException as error:
    print("walrus", type(error).__name__, error)

# while
try:
    n = 0
    while B() and n < 2: n += 1
    r = n
    print("while", r)
except BaseException as error:
    print("while", type(error).__name__, error)

# ternary
try:
    r = B() if B() else 0
    print("ternary", r)
except BaseException as error:
    print("ternary", type(error).__name__, error)

# boolop
try:
    r = B() and B()
    print("boolop", r)
except BaseException as error:
    print("boolop", type(error).__name__, error)

# chain
try:
    r = 0 < B() < 100
    print("chain", r)
except BaseException as error:
    print("chain", type(error).__name__, error)

# args
try:
    def f(a, b=0, *c, d, **e): return a, b, c, d, e
    r = f(B(), B(), B(), d=B(), e=B())
    print("args", r)
except BaseException as error:
    print("args", type(error).__name__, error)

# args_order
try:
    out = []
    def n(x):
        out.append(x)
        return x
    def f(*a, **k): return a, k
    r = f(n(1), B(), n(2), k=n(3), j=B()), out
    print("args_order", r)
except BaseException as error:
    print("args_order", type(error).__name__, error)

# subscript
try:
    r = [1, 2, 3][B() % 2]
    print("subscript", r)
except BaseException as error:
    print("subscript", type(error).__name__, error)

# fstring
try:
    r = f'{B()} {B()!r:>4}'
    print("fstring", r)
except BaseException as error:
    print("fstring", type(error).__name__, error)

# dict_display
try:
    r = {B(): B()}
    print("dict_display", r)
except BaseException as error:
    print("dict_display", type(error).__name__, error)

# assert
try:
    try:
        assert not B(), B()
    except AssertionError as e: r = e.args
    print("assert", r)
except BaseException as error:
    print("assert", type(error).__name__, error)

# raise
try:
    def f(): raise KeyError(B())
    try: f()
    except KeyError as e: r = e.args
    print("raise", r)
except BaseException as error:
    print("raise", type(error).__name__, error)

# except
try:
    try: 1 / 0
    except ZeroDivisionError: r = B()
    print("except", r)
except BaseException as error:
    print("except", type(error).__name__, error)

# except_expr
try:
    def T():
        B()
        return KeyError
    try: raise KeyError
    except T(): r = 'caught'
    print("except_expr", r)
except BaseException as error:
    print("except_expr", type(error).__name__, error)

# finally
try:
    try: pass
    finally: r = B()
    print("finally", r)
except BaseException as error:
    print("finally", type(error).__name__, error)

# else
try:
    for _ in (): pass
    else: r = B()
    print("else", r)
except BaseException as error:
    print("else", type(error).__name__, error)

# match_guard
try:
    match 1:
        case 1 if B(): r = 'guard'
    print("match_guard", r)
except BaseException as error:
    print("match_guard", type(error).__name__, error)

# match_class
try:
    class C:
        @property
        def x(self): return B()
    match C():
        case C(x=v): r = v
    print("match_class", r)
except BaseException as error:
    print("match_class", type(error).__name__, error)

# del
try:
    class C:
        def __delattr__(self, n): out.append(B())
    out = []
    c = C()
    del c.x
    r = out
    print("del", r)
except BaseException as error:
    print("del", type(error).__name__, error)

# delitem
try:
    class C:
        def __delitem__(self, n): out.append(B())
    out = []
    c = C()
    del c[0]
    r = out
    print("delitem", r)
except BaseException as error:
    print("delitem", type(error).__name__, error)

# enter
try:
    class C:
        def __enter__(self): return B()
        def __exit__(self, *a): pass
    with C() as r: pass
    print("enter", r)
except BaseException as error:
    print("enter", type(error).__name__, error)

# exit
try:
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): self.v = B()
    with C() as c: pass
    r = c.v
    print("exit", r)
except BaseException as error:
    print("exit", type(error).__name__, error)

# exit_exc
try:
    class C:
        def __enter__(self): return self
        def __exit__(self, *a):
            self.v = B()
            return True
    with C() as c: 1 / 0
    r = c.v
    print("exit_exc", r)
except BaseException as error:
    print("exit_exc", type(error).__name__, error)

# contextmanager
try:
    import contextlib
    @contextlib.contextmanager
    def c():
        yield B()
        B()
    with c() as r: pass
    print("contextmanager", r)
except BaseException as error:
    print("contextmanager", type(error).__name__, error)

# contextmanager_deco
try:
    import contextlib
    out = []
    @contextlib.contextmanager
    def c():
        out.append(B())
        yield
    @c()
    def f(): return 1
    r = f(), out
    print("contextmanager_deco", r)
except BaseException as error:
    print("contextmanager_deco", type(error).__name__, error)

# exitstack
try:
    import contextlib
    out = []
    with contextlib.ExitStack() as s:
        s.callback(lambda: out.append(B()))
    r = out
    print("exitstack", r)
except BaseException as error:
    print("exitstack", type(error).__name__, error)

# exitstack_enter
try:
    import contextlib
    class C:
        def __enter__(self): return B()
        def __exit__(self, *a): B()
    with contextlib.ExitStack() as s:
        r = s.enter_context(C())
    print("exitstack_enter", r)
except BaseException as error:
    print("exitstack_enter", type(error).__name__, error)

# sorted_key
try:
    r = sorted([3, 1, 2], key=lambda x: (B(), x)[1])
    print("sorted_key", r)
except BaseException as error:
    print("sorted_key", type(error).__name__, error)

# sort_key
try:
    r = [3, 1, 2]
    r.sort(key=lambda x: (B(), x)[1])
    print("sort_key", r)
except BaseException as error:
    print("sort_key", type(error).__name__, error)

# sorted_lt
try:
    class C:
        def __init__(self, n): self.n = n
        def __lt__(self, o): B(); return self.n < o.n
    r = [c.n for c in sorted([C(2), C(1)])]
    print("sorted_lt", r)
except BaseException as error:
    print("sorted_lt", type(error).__name__, error)

# cmp_to_key
try:
    import functools
    r = sorted([2, 1], key=functools.cmp_to_key(lambda a, b: (B(), a - b)[1]))
    print("cmp_to_key", r)
except BaseException as error:
    print("cmp_to_key", type(error).__name__, error)

# min_key
try:
    r = min([3, 1], key=lambda x: (B(), x)[1])
    print("min_key", r)
except BaseException as error:
    print("min_key", type(error).__name__, error)

# map
try:
    r = list(map(lambda x: B(), [1, 2]))
    print("map", r)
except BaseException as error:
    print("map", type(error).__name__, error)

# map_for
try:
    r = []
    for x in map(lambda x: B(), [1, 2]): r.append(x)
    print("map_for", r)
except BaseException as error:
    print("map_for", type(error).__name__, error)

# filter
try:
    r = list(filter(lambda x: B(), [1, 2]))
    print("filter", r)
except BaseException as error:
    print("filter", type(error).__name__, error)

# reduce
try:
    import functools
    r = functools.reduce(lambda a, b: a + B(), [1, 2, 3])
    print("reduce", r)
except BaseException as error:
    print("reduce", type(error).__name__, error)

# partial
try:
    import functools
    def f(a, *, k): return B()
    r = functools.partial(f, 1)(k=2)
    print("partial", r)
except BaseException as error:
    print("partial", type(error).__name__, error)

# partial_method
try:
    import functools
    class C:
        def m(self, a): return B()
        p = functools.partialmethod(m, 1)
    r = C().p()
    print("partial_method", r)
except BaseException as error:
    print("partial_method", type(error).__name__, error)

# lru_cache
try:
    import functools
    @functools.lru_cache
    def f(): return B()
    r = f(), f()
    print("lru_cache", r)
except BaseException as error:
    print("lru_cache", type(error).__name__, error)

# singledispatch
try:
    import functools
    @functools.singledispatch
    def f(x): pass
    @f.register
    def _(x: int): return B()
    r = f(1)
    print("singledispatch", r)
except BaseException as error:
    print("singledispatch", type(error).__name__, error)

# total_ordering
try:
    import functools
    @functools.total_ordering
    class C:
        def __eq__(self, o): return False
        def __lt__(self, o): return bool(B())
    r = C() >= C()
    print("total_ordering", r)
except BaseException as error:
    print("total_ordering", type(error).__name__, error)

# iter_sentinel
try:
    n = [0]
    def f():
        n[0] += 1
        B()
        return n[0]
    r = list(iter(f, 3))
    print("iter_sentinel", r)
except BaseException as error:
    print("iter_sentinel", type(error).__name__, error)

# iter_sentinel_for
try:
    n = [0]
    def f():
        n[0] += 1
        B()
        return n[0]
    r = []
    for x in iter(f, 3): r.append(x)
    print("iter_sentinel_for", r)
except BaseException as error:
    print("iter_sentinel_for", type(error).__name__, error)

# defaultdict
try:
    import collections
    r = collections.defaultdict(B)[1]
    print("defaultdict", r)
except BaseException as error:
    print("defaultdict", type(error).__name__, error)

# re_sub
try:
    import re
    r = re.sub('a', lambda m: str(B()), 'aa')
    print("re_sub", r)
except BaseException as error:
    print("re_sub", type(error).__name__, error)

# itertools
try:
    import itertools
    r = list(itertools.takewhile(lambda x: B(), [1, 2]))
    print("itertools", r)
except BaseException as error:
    print("itertools", type(error).__name__, error)

# itertools_chain
try:
    import itertools
    def g(): yield B()
    r = list(itertools.chain(g(), g()))
    print("itertools_chain", r)
except BaseException as error:
    print("itertools_chain", type(error).__name__, error)

# itertools_groupby
try:
    import itertools
    r = [(k, list(v)) for k, v in itertools.groupby([1, 2], key=lambda x: B())]
    print("itertools_groupby", r)
except BaseException as error:
    print("itertools_groupby", type(error).__name__, error)

# starmap
try:
    import itertools
    r = list(itertools.starmap(lambda a, b: B(), [(1, 2)]))
    print("starmap", r)
except BaseException as error:
    print("starmap", type(error).__name__, error)

# dataclass_post
try:
    import dataclasses
    @dataclasses.dataclass
    class C:
        x: int = 0
        def __post_init__(self): self.x = B()
    r = C().x
    print("dataclass_post", r)
except BaseException as error:
    print("dataclass_post", type(error).__name__, error)

# dataclass_factory
try:
    import dataclasses
    @dataclasses.dataclass
    class C:
        x: int = dataclasses.field(default_factory=B)
    r = C().x
    print("dataclass_factory", r)
except BaseException as error:
    print("dataclass_factory", type(error).__name__, error)

# enum_missing
try:
    import enum
    class E(enum.Enum):
        A = 1
        @classmethod
        def _missing_(cls, v):
            B()
            return cls.A
    r = E(2).name
    print("enum_missing", r)
except BaseException as error:
    print("enum_missing", type(error).__name__, error)

# json_default
try:
    import json
    r = json.dumps(object(), default=lambda o: B())
    print("json_default", r)
except BaseException as error:
    print("json_default", type(error).__name__, error)

# json_hook
try:
    import json
    r = json.loads('{"a": 1}', object_hook=lambda d: B())
    print("json_hook", r)
except BaseException as error:
    print("json_hook", type(error).__name__, error)

# exec
try:
    ns = {'B': B}
    exec('r = B()', ns)
    r = ns['r']
    print("exec", r)
except BaseException as error:
    print("exec", type(error).__name__, error)

# exec_def
try:
    ns = {'B': B}
    exec('def f():\n    return [B() for _ in range(2)]\nr = f()', ns)
    r = ns['r']
    print("exec_def", r)
except BaseException as error:
    print("exec_def", type(error).__name__, error)

# eval
try:
    r = eval('B()')
    print("eval", r)
except BaseException as error:
    print("eval", type(error).__name__, error)

# eval_ns
try:
    r = eval('f()', {'f': B})
    print("eval_ns", r)
except BaseException as error:
    print("eval_ns", type(error).__name__, error)

# compile
try:
    r = eval(compile('B() + 0', '<x>', 'eval'))
    print("compile", r)
except BaseException as error:
    print("compile", type(error).__name__, error)

# import
try:
    import sys, os, tempfile
    d = tempfile.mkdtemp()
    import builtins
    builtins.B_ = B
    open(os.path.join(d, 'blocking_module.py'), 'w').write('v = B_()\n')
    sys.path.insert(0, d)
    import blocking_module
    r = blocking_module.v
    del sys.modules['blocking_module']
    print("import", r)
except BaseException as error:
    print("import", type(error).__name__, error)

# import_function
try:
    import sys, os, tempfile, importlib
    d = tempfile.mkdtemp()
    import builtins
    builtins.B_ = B
    open(os.path.join(d, 'blocking_other.py'), 'w').write('def f():\n    return B_()\n')
    sys.path.insert(0, d)
    m = importlib.import_module('blocking_other')
    r = m.f()
    del sys.modules['blocking_other']
    print("import_function", r)
except BaseException as error:
    print("import_function", type(error).__name__, error)

# callback_future
try:
    import concurrent.futures
    out = []
    f = concurrent.futures.Future()
    f.add_done_callback(lambda f: out.append(B()))
    f.set_result(1)
    r = out
    print("callback_future", r)
except BaseException as error:
    print("callback_future", type(error).__name__, error)

# coroutine
try:
    import asyncio
    async def f(): return B()
    r = asyncio.run(f())
    print("coroutine", r)
except BaseException as error:
    print("coroutine", type(error).__name__, error)

# coroutine_send
try:
    async def f(): return B()
    c = f()
    try: c.send(None)
    except StopIteration as e: r = e.value
    print("coroutine_send", r)
except BaseException as error:
    print("coroutine_send", type(error).__name__, error)

# task_callback
try:
    import asyncio
    out = []
    async def f():
        asyncio.get_running_loop().call_soon(lambda: out.append(B()))
        await asyncio.sleep(0)
    asyncio.run(f())
    r = out
    print("task_callback", r)
except BaseException as error:
    print("task_callback", type(error).__name__, error)

# done_callback
try:
    import asyncio
    out = []
    async def g(): pass
    async def f():
        t = asyncio.create_task(g())
        t.add_done_callback(lambda t: out.append(B()))
        await t
        await asyncio.sleep(0)
    asyncio.run(f())
    r = out
    print("done_callback", r)
except BaseException as error:
    print("done_callback", type(error).__name__, error)

# async_generator
try:
    import asyncio
    async def g():
        yield B()
    async def f(): return [x async for x in g()]
    r = asyncio.run(f())
    print("async_generator", r)
except BaseException as error:
    print("async_generator", type(error).__name__, error)

# await_method
try:
    import asyncio
    class C:
        def __await__(self):
            v = B()
            yield
            return v
    async def f(): return await C()
    r = asyncio.run(f())
    print("await_method", r)
except BaseException as error:
    print("await_method", type(error).__name__, error)

# async_with
try:
    import asyncio
    class C:
        async def __aenter__(self): return B()
        async def __aexit__(self, *a): B()
    async def f():
        async with C() as v: return v
    r = asyncio.run(f())
    print("async_with", r)
except BaseException as error:
    print("async_with", type(error).__name__, error)

# thread_target
try:
    import threading
    out = []
    t = threading.Thread(target=lambda: out.append(B()))
    t.start(); t.join()
    r = out
    print("thread_target", r)
except BaseException as error:
    print("thread_target", type(error).__name__, error)

# thread_run
try:
    import threading
    class T(threading.Thread):
        def run(self): self.v = B()
    t = T(); t.start(); t.join()
    r = t.v
    print("thread_run", r)
except BaseException as error:
    print("thread_run", type(error).__name__, error)

# timer
try:
    import threading
    out = []
    t = threading.Timer(0.001, lambda: out.append(B()))
    t.start(); t.join()
    r = out
    print("timer", r)
except BaseException as error:
    print("timer", type(error).__name__, error)

# local_init
try:
    import threading
    class L(threading.local):
        def __init__(self): self.v = B()
    r = L().v
    print("local_init", r)
except BaseException as error:
    print("local_init", type(error).__name__, error)

# barrier_action
try:
    import threading
    out = []
    b = threading.Barrier(1, action=lambda: out.append(B()))
    b.wait()
    r = out
    print("barrier_action", r)
except BaseException as error:
    print("barrier_action", type(error).__name__, error)

# condition_for
try:
    import threading
    c = threading.Condition()
    with c: r = c.wait_for(lambda: B())
    print("condition_for", r)
except BaseException as error:
    print("condition_for", type(error).__name__, error)

# pool_map
try:
    import concurrent.futures
    with concurrent.futures.ThreadPoolExecutor(2) as p: r = list(p.map(lambda x: B(), [1, 2]))
    print("pool_map", r)
except BaseException as error:
    print("pool_map", type(error).__name__, error)

# pool_init
try:
    import concurrent.futures
    out = []
    with concurrent.futures.ThreadPoolExecutor(1, initializer=lambda: out.append(B())) as p: p.submit(int).result()
    r = out
    print("pool_init", r)
except BaseException as error:
    print("pool_init", type(error).__name__, error)

# queue_override
try:
    import queue
    class Q(queue.Queue):
        def _put(self, x): super()._put((B(), x))
    q = Q(); q.put(1)
    r = q.get()
    print("queue_override", r)
except BaseException as error:
    print("queue_override", type(error).__name__, error)

# atexit
try:
    import atexit
    atexit.register(lambda: print('at exit', B()))
    r = 1
    print("atexit", r)
except BaseException as error:
    print("atexit", type(error).__name__, error)

# weakref_finalize
try:
    import weakref
    class C: pass
    c = C()
    out = []
    f = weakref.finalize(c, lambda: out.append(B()))
    f()
    r = out
    print("weakref_finalize", r)
except BaseException as error:
    print("weakref_finalize", type(error).__name__, error)

# abc_hook
try:
    import abc
    class A(abc.ABC):
        @classmethod
        def __subclasshook__(cls, c): return bool(B())
    r = issubclass(int, A)
    print("abc_hook", r)
except BaseException as error:
    print("abc_hook", type(error).__name__, error)

# instancecheck
try:
    class M(type):
        def __instancecheck__(cls, o): return bool(B())
    class C(metaclass=M): pass
    r = isinstance(1, C)
    print("instancecheck", r)
except BaseException as error:
    print("instancecheck", type(error).__name__, error)

# mro_entries
try:
    class P:
        def __mro_entries__(self, b):
            B()
            return (object,)
    class C(P()): pass
    r = C.__mro__[-1].__name__
    print("mro_entries", r)
except BaseException as error:
    print("mro_entries", type(error).__name__, error)

# class_getitem
try:
    class C:
        def __class_getitem__(cls, i): return B()
    r = C[1]
    print("class_getitem", r)
except BaseException as error:
    print("class_getitem", type(error).__name__, error)

# prepare
try:
    class M(type):
        @classmethod
        def __prepare__(m, n, b): return {'v': B()}
    class C(metaclass=M): pass
    r = C.v
    print("prepare", r)
except BaseException as error:
    print("prepare", type(error).__name__, error)

# type_call
try:
    r = type('C', (), {'m': lambda self: B()})().m()
    print("type_call", r)
except BaseException as error:
    print("type_call", type(error).__name__, error)

# copy
try:
    import copy
    class C:
        def __deepcopy__(self, memo): return B()
    r = copy.deepcopy([C()])
    print("copy", r)
except BaseException as error:
    print("copy", type(error).__name__, error)

# pickle
try:
    import pickle
    class C:
        def __reduce__(self): return (int, (B(),))
    r = pickle.loads(pickle.dumps(C()))
    print("pickle", r)
except BaseException as error:
    print("pickle", type(error).__name__, error)

# logging
try:
    import logging
    class H(logging.Handler):
        def emit(self, rec): out.append(B())
    out = []
    log = logging.getLogger('x'); log.addHandler(H()); log.propagate = False
    log.error('e')
    r = out
    print("logging", r)
except BaseException as error:
    print("logging", type(error).__name__, error)

# unittest
try:
    import unittest
    class T(unittest.TestCase):
        def setUp(self): self.v = B()
        def test(self): out.append((self.v, B()))
    out = []
    unittest.TestSuite([T('test')]).run(unittest.TestResult())
    r = out
    print("unittest", r)
except BaseException as error:
    print("unittest", type(error).__name__, error)

# assert_raises
try:
    import unittest
    def f():
        B()
        raise KeyError
    class T(unittest.TestCase):
        def test(self): self.assertRaises(KeyError, f)
    res = unittest.TestResult()
    T('test').run(res)
    r = res.wasSuccessful()
    print("assert_raises", r)
except BaseException as error:
    print("assert_raises", type(error).__name__, error)

# warnings_show
try:
    import warnings
    out = []
    with warnings.catch_warnings():
        warnings.simplefilter('always')
        warnings.showwarning = lambda *a: out.append(B())
        warnings.warn('x')
    r = out
    print("warnings_show", r)
except BaseException as error:
    print("warnings_show", type(error).__name__, error)

# stdout_write
try:
    import sys
    class W:
        def write(self, s): out.append(B())
        def flush(self): pass
    out = []
    old = sys.stdout
    sys.stdout = W()
    print('x', end='')
    sys.stdout = old
    r = out
    print("stdout_write", r)
except BaseException as error:
    print("stdout_write", type(error).__name__, error)

# excepthook
try:
    import threading
    out = []
    old = threading.excepthook
    threading.excepthook = lambda a: out.append(B())
    t = threading.Thread(target=lambda: 1 / 0)
    t.start(); t.join()
    threading.excepthook = old
    r = out
    print("excepthook", r)
except BaseException as error:
    print("excepthook", type(error).__name__, error)

# userlist
try:
    import collections
    class L(collections.UserList):
        def __getitem__(self, i): return B()
    r = L([1])[0]
    print("userlist", r)
except BaseException as error:
    print("userlist", type(error).__name__, error)

# vars_method_ref
try:
    class C:
        def m(self): return B()
    fs = [C().m, C().m]
    r = [f() for f in fs]
    print("vars_method_ref", r)
except BaseException as error:
    print("vars_method_ref", type(error).__name__, error)

# dict_dispatch
try:
    def f(): return B()
    r = {'f': f}['f']()
    print("dict_dispatch", r)
except BaseException as error:
    print("dict_dispatch", type(error).__name__, error)

# args_kwargs_call
try:
    def f(*a, **k): return B()
    a, k = (1,), {'x': 2}
    r = f(*a, **k)
    print("args_kwargs_call", r)
except BaseException as error:
    print("args_kwargs_call", type(error).__name__, error)

# method_kwargs
try:
    class C:
        def m(self, *a, **k): return B()
    r = C().m(*[1], **{'x': 2})
    print("method_kwargs", r)
except BaseException as error:
    print("method_kwargs", type(error).__name__, error)

# operator_call
try:
    import operator
    r = operator.call(B), operator.methodcaller('m')(type('C', (), {'m': lambda s: B()})())
    print("operator_call", r)
except BaseException as error:
    print("operator_call", type(error).__name__, error)

# global_var
try:
    def f():
        global GV
        GV = B()
    f()
    r = GV
    print("global_var", r)
except BaseException as error:
    print("global_var", type(error).__name__, error)

# nonlocal
try:
    def f():
        x = 0
        def g():
            nonlocal x
            x = B()
        g()
        return x
    r = f()
    print("nonlocal", r)
except BaseException as error:
    print("nonlocal", type(error).__name__, error)

# recursion
try:
    def f(n): return B() if n == 0 else f(n - 1)
    r = f(50)
    print("recursion", r)
except BaseException as error:
    print("recursion", type(error).__name__, error)

# type_alias
try:
    type T = B()
    r = T.__value__
    print("type_alias", r)
except BaseException as error:
    print("type_alias", type(error).__name__, error)

# annotation
try:
    def f(x: B()): pass
    r = f.__annotations__['x']
    print("annotation", r)
except BaseException as error:
    print("annotation", type(error).__name__, error)

# augassign
try:
    x = [1]
    x[0] += B()
    r = x
    print("augassign", r)
except BaseException as error:
    print("augassign", type(error).__name__, error)

# with_as_target
try:
    class C:
        def __enter__(self): return 5
        def __exit__(self, *a): pass
    x = {}
    with C() as x[B()]: pass
    r = list(x)
    print("with_as_target", r)
except BaseException as error:
    print("with_as_target", type(error).__name__, error)

# for_target
try:
    x = {}
    for x[B()] in [7]: pass
    r = x
    print("for_target", r)
except BaseException as error:
    print("for_target", type(error).__name__, error)

# return_finally
try:
    def f():
        try: return 1
        finally: B()
    r = f()
    print("return_finally", r)
except BaseException as error:
    print("return_finally", type(error).__name__, error)
print("end", threading.active_count())
