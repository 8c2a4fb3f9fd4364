class A:
    k = 1
    def __init__(self): self.x = 5
    def m(self): return 'm'
    def __getattribute__(self, n):
        if n in ('x','m','k'): return 'GA ' + n
        return object.__getattribute__(self, n)
a=A(); print(a.x, a.m, a.k, a.__dict__)
try: a.zz
except AttributeError as e: print(e)
try: a.m()
except TypeError as e: print(e)
class B: pass
class Log:
    def __getattribute__(self,n): print('get',n); return super().__getattribute__(n)
    def m(self): return self.v
    v=3
l=Log(); l.m(); l.q=1; l.q
class M(type):
    def __getattribute__(c,n): print('meta',n); return type.__getattribute__(c,n)
class C(metaclass=M):
    z=1
    def f(self): return self.z
C.z; C.f; C().f()
class E:
    def __getattribute__(self,n): raise AttributeError(n)
    def __getattr__(self,n): return ('ga',n)
print(E().x, E().__class__, type(E()))
class P:
    @property
    def p(self): raise AttributeError('inner')
    def __getattr__(self,n): return 'fallback '+n
print(P().p)
class Data:
    def __set__(self,o,v): o.__dict__['a']=v
class X: a=Data()
x=X(); print(x.a is X.__dict__['a']); x.a=42; print(x.a)
class NonData:
    def __get__(self,o,t): return 'nd'
class Y: a=NonData()
y=Y(); print(y.a); y.a=3; print(y.a); del y.a; print(y.a); y.__dict__['a']=9; print(y.a)
class Full:
    def __get__(self,o,t): return 'full'
    def __set__(self,o,v): print('set',v)
    def __delete__(self,o): print('del')
class Z: a=Full()
z=Z(); z.__dict__['a']=1; print(z.a); z.a=2; del z.a; print(z.__dict__)
class A1(int):
    __eq__=str.__eq__; __add__=str.__add__; __hash__=int.__hash__
for f in (lambda:A1()==A1(), lambda:A1()+A1(), lambda:A1()<1):
    try: print(f())
    except TypeError as e: print(e)
class F:
    @classmethod
    def __new__(*a): return a
print(F(1,2))
class a_:
    def meth(self): return self
aa=a_(); bb=B(); bb.meth=aa.meth.__get__(bb,B); print(bb.meth() is aa)
class T(type):
    counter=0
    def __init__(self,*a): T.counter+=1
class C2(metaclass=T): pass
print(T.counter); c=C2(); print(type(c) is C2, T.counter)
class FakeStr: __class__=str
print(isinstance(FakeStr(),str), FakeStr().__class__)
try: str.split(FakeStr())
except TypeError as e: print(e)
class FakeDict:
    @property
    def __class__(self): return dict
print(isinstance(FakeDict(), dict), FakeDict().__class__)
import types
class MM(types.ModuleType):
    def __getattribute__(s,n): print('g',n); return super().__getattribute__(n)
m=MM('a'); m.foo=1; m.foo
m2=types.ModuleType('b'); m2.__class__=type('Sub',(types.ModuleType,),{'yy':3}); print(m2.yy)
class PP:
    foo=property(doc='hello')
    @foo.getter
    def foo(self): "d"; return 1
print(PP.foo.__doc__)
for bad in (lambda:object.__delattr__(str,'lower'), lambda:object.__setattr__(str,'x',1), lambda: object.__setattr__(B,'x',1), lambda: type.__setattr__(B,'x',1), lambda: int.__add__('a',1), lambda: str.__len__(1), lambda:list.append(1,2), lambda: dict.get([],1), lambda: int.__repr__('a'), lambda: object.__repr__(3)[:12],lambda: type.__repr__(3), lambda: float.__add__(1,2), lambda: str.upper(1), lambda: list.__getitem__((),1), lambda: tuple.__len__([])):
    try: print(bad())
    except TypeError as e: print(e)
