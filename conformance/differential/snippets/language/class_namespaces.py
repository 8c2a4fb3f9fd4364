class C:
    "d"
    x=1
    def f(self): self.a=1
class D(C): pass
class S: __slots__=('a',)
class T(S): pass
class U(S): __slots__=('__dict__',)
class W(S): __slots__=('__weakref__','b')
class L(list): pass
class E(Exception): pass
class I(int): pass
class M(type): pass
class TT(tuple): __slots__=()
import enum
for c in C,D,S,T,U,W,L,E,I,M,TT:
    print(c.__name__, list(c.__dict__), [n for n in ('__dict__','__weakref__') if n in dir(c)], c.__dictoffset__!=0, c.__weakrefoffset__!=0)
print(C.__dict__['__dict__'], C.__dict__['__weakref__'], type(C.__dict__['__weakref__']))
print(C().__weakref__, C.__weakref__)


