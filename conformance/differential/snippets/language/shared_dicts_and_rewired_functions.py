class Borg:
    _s = {}
    k = 5
    def __init__(self): self.__dict__ = self._s
    @property
    def p(self): return 'prop'
a=Borg(); b=Borg()
a.x=1; print(b.x, b.__dict__ is a.__dict__, Borg._s)
b.y=2; del a.x
print(vars(b), hasattr(b,'x'), a.k); a.k=7; print(b.k, Borg.k, Borg._s)
try: a.p=3
except AttributeError as e: print(e)
Borg._s['p']=9; print(a.p, isinstance(a,Borg), type(a))
try: a.zz
except AttributeError as e: print(e)
try: a.__dict__=5
except TypeError as e: print(e)
class S(Borg): pass
s=S(); print(s.y, s.k, repr(s)[:12])
old=a.__dict__; a.__dict__={'new':1}; print(a.new, old, b.k, a.k); del a.__dict__; print(a.__dict__)
class P: pass
p=P(); p.a=1; d=p.__dict__; p.__dict__={'b':2}; d['c']=3; print(d, p.__dict__, p.b)
p.__dict__ = q = {}; p.m=1; print(q); q['n']=4; print(p.n); p.n+=1; print(q)
class G:
    def __getattr__(self, n): return 'ga '+n
g=G(); g.__dict__={'r':1}; print(g.r,g.s)
class E(Exception): pass
e=E(1); e.foo=3; e.__dict__={'z':1}; print(e.z, e.args, e)
def f(a,b=1,*,c=2): return a,b,c
f.x=1; f.__dict__={'y':2}; print(f.y, f.__dict__); f.z=3; print(f.__dict__)
f.__defaults__=(7,8); print(f(), f.__defaults__); f.__kwdefaults__['c']=5; print(f())
f.__kwdefaults__=None
try: f()
except TypeError as e: print(e)
f.__defaults__=None
try: f(c=3)
except TypeError as e: print(e)
def g(): return 'g code'
f.__code__=g.__code__; print(f(), f.__name__, f.__code__ is g.__code__)
def outer():
    v=1; w=2
    def inner():
        nonlocal v
        v+=1
        return v,w
    return inner
i=outer(); print(i.__code__.co_freevars, len(i.__closure__)); print([c.cell_contents for c in i.__closure__], i(), i.__closure__[0].cell_contents)
i.__closure__[0].cell_contents=10; print(i())
print(f.__closure__, repr(i.__closure__[0])[:9])
try: g.__code__=i.__code__
except ValueError as e: print(e)
import types
h=types.FunctionType(g.__code__, globals(), 'hh', (1,)); print(h(), h.__name__, h.__defaults__)
c=types.CellType(3); print(c.cell_contents, c==types.CellType(3), c<types.CellType(4)); del c.cell_contents
try: c.cell_contents
except ValueError as e: print(e)
print(types.CellType()<c, types.CellType()==c)
class M:
    def m(self, x=1): return x
    def gen(self, n=2): yield from range(n)
M.m.__defaults__=(9,); print(M().m(), M().m(3)); M.gen.__defaults__=(4,); print(list(M().gen()))
from collections import namedtuple
T=namedtuple('T','a b c'); T.__new__.__defaults__=(None,)*2; print(T(1))
