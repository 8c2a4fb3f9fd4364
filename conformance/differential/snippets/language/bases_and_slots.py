def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
class A:
    def f(self): return 'A.f'
    x=1
class B:
    def f(self): return 'B.f'
    def g(self): return 'B.g'
class C(A): pass
class D(C): pass
d=D(); print(d.f(), d.x)
C.__bases__=(B,); print(d.f(), d.g(), D.__mro__, B.__subclasses__(), A.__subclasses__()); t(getattr,d,'x'); print(D.f(d))
C.__bases__=(A,B); print(d.f(), d.g(), d.x, C.__mro__, C.__base__)
for v in (1,(),(1,),(D,),(int,),(bool,)): t(setattr,C,'__bases__',v)
t(setattr,A,'__bases__',(B,)); t(setattr,int,'__bases__',(B,)); t(delattr,C,'__bases__')
class E(B,C): pass
t(setattr,B,'__bases__',(C,))
class I:
    def __init__(self): self.v='I'
class J:
    def __init__(self): self.v='J'
class K(I): pass
print(K().v); K.__bases__=(J,); print(K().v, isinstance(K(),J), isinstance(K(),I), issubclass(K,J))
class L(list): pass
class M(L): pass
t(setattr,M,'__bases__',(A,)); 
class N(list):
    def z(self): return 'z'
M.__bases__=(N,); print(M([1]).z(), M([1]))
# None operators
class O:
    __add__=None; __iadd__=None; __eq__=None; __lt__=None; __neg__=None; __contains__=None; __iter__=None; __hash__=None; __len__=None; __getitem__=None; __call__=None; __bool__=None; __radd__=None;__reversed__=None;__index__=None;__enter__=None;__int__=None;__repr__=None
o=O()
import operator as op
for f in (lambda:o+1, lambda:1+o, lambda:o==1, lambda:o<1, lambda:1<o, lambda:-o, lambda:1 in o, lambda:iter(o), lambda:hash(o), lambda:len(o), lambda:o[0], lambda:o(), lambda:bool(o), lambda:list(o), lambda:reversed(o), lambda:[1][o], lambda:int(o), lambda:repr(o), lambda: o!=1, lambda: op.iadd(o,1),lambda:{o},lambda:1==o): t(f)
def w():
    with o: pass
t(w)
class X:
    __slots__=('a','b','__weakref__')
for sl in (('a b',),(1,),('__dict__','__dict__'),('1a',),('a',1)):
    t(lambda: type('S',(),{'__slots__':sl}))
t(lambda: type('S',(),{'__slots__':('x',),'x':1})); t(lambda: type('S',(int,),{'__slots__':('x',)})); t(lambda: type('S',(tuple,),{'__slots__':('x',)}));t(lambda: type('S',(A,),{'__slots__':('__dict__',)}));t(lambda: type('S',(A,),{'__slots__':('__weakref__',)}))
import weakref
for v in (X(),A(),[].__class__,{1},1,'a',(1,),[1],{},lambda:0,A().f,len,[].append,L(),type('S',(),{'__slots__':()})(),type('S',(tuple,),{})()): 
    try: weakref.ref(v); print('ok')
    except TypeError as e: print(e)
