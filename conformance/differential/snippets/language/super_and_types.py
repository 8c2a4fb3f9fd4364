import types
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
A=type('A',(),{}); print(A.__module__, A)
def f(): return type('B',(A,),{'x':1})
print(f().__module__, f())
m=types.ModuleType('foo'); print(repr(m)); del m.__name__; print(repr(m)); m.__name__='x'; m.__file__='zz'; print(m)
m=types.ModuleType.__new__(types.ModuleType); t(repr,m); t(str,m); t(lambda:m.__dict__); t(lambda:m.__name__); t(lambda: m.x)
t(types.ModuleType); t(types.ModuleType,1); t(types.ModuleType,'a','b'); 
class M(types.ModuleType):
    x=1
    def __getattr__(self,n): return n
mm=M('q'); print(mm.x, mm.zz, mm.__name__)
e=Exception(1); e.__notes__=5; t(e.add_note,'x'); e.__notes__=[]; t(e.add_note,'x'); print(e.__notes__); t(e.add_note,1)
class S1(super): pass
class P:
    def m(self): return 'P'
    y=3
class Q(P):
    def m(self): return S1(Q,self).m(), S1(Q,self).__class__, super().__class__, super().y, super().__thisclass__, super().__self__ is self, super().__self_class__
    def w(self, *a):
        t(lambda:super())
        return super(Q,self)
q=Q(); print(q.m()[0:]); print(repr(q.w())[:40]); t(super,1); t(super,1,2,3); t(super,Q,1); t(super,Q,P); print(super(Q)); print(repr(super(Q,q))[:60]); print(super(Q,Q).m(q))
def g(self): super()
t(g,1)
class R(P):
    def a(x):
        del x
        super()
    @staticmethod
    def b(): super()
    @classmethod
    def c(cls): return super().m.__name__
    def d(self):
        def inner(): return super().m()
        return inner()
    def e(self): return [super(R,self).m() for _ in range(2)], (lambda: super().m)
    def ff(self): return [super().m() for _ in (1,2)]
t(R().a); t(R.b); t(R.c); t(R().d); t(R().e()[1]); print(R().e()[0]); t(R().ff)
x=super(Q,q)
t(getattr,x,'zz'); t(setattr,x,'y',1)
import time, sys, os
for c in (time.struct_time, os.stat_result): t(c); t(c,1); t(c,(1,2)); t(c, range(9))
class Desc:
    def __get__(s,o,t): return (o is None, t.__name__)
class DD: d=Desc()
class EE(DD):
    def z(self): return super().d, super(EE,EE).d
print(EE().z())
class Str(str): pass
o=P(); setattr(o,Str('nm'),1); print(o.nm, getattr(o,Str('nm')), hasattr(o,Str('q')), o.__dict__); delattr(o,Str('nm')); print(o.__dict__)
print(type(Str('N'),(),{Str('a'):1}).a)
t(type,'🐍',(),{}); print(type('🐍',(),{}).__name__); t(type,'a\0b',(),{}); t(type,1,(),{}); t(type,'A',1,{}); t(type,'A',(),1); t(type,'A',(1,),{}); t(type,'A',()); t(type); t(type,'A',(),{},x=1)
class Meta(type):
    def __new__(m,n,b,d,**k): return super().__new__(m,n,b,d)
    def __init__(c,*a,**k): c.k=k
print(Meta('C',(),{},a=1).k)
