import sys
def f(x):
    class c:
        nonlocal x
        x += 1
        def get(self): return x
    return c()
c=f(0); print(c.get(), 'x' in type(c).__dict__)
def g():
    x=42
    class X:
        locals()['x']=43
        y=x
    print(X.y)
    class Y:
        y=0
        x=7
        z=x
        del x
        try: w=x
        except NameError as e: w=str(e)
    print(Y.y,Y.z,Y.w)
g()
class Z:
    locals()['qq']=True
    p=qq
    vars()['r']=5
    exec('s=6')
    t=r+s
    print(sorted(k for k in locals() if k[0]!='_'), dir()[-3:])
print(Z.p,Z.t,Z.s)
x='glob'
def h():
    x='loc'
    class A:
        x=x
        def m(self): return x
        l=lambda: x
        comp=[x for _ in 'a']
    return A.x, A().m(), A.l(), A.comp
print(h())
class B:
    x='B'
    a=[x for x in 'ab']
    b=x
    c=[x for _ in 'a']
    d=(lambda: x)()
    e=list(x for _ in 'a')
    y=3
    try: ff=[y for _ in 'a']
    except NameError as e: print(e)
print(B.a,B.b,B.c,B.d,B.e)
def k():
    def inner(): return v
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    v=1
    print(inner())
    del v
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    try: v
    except NameError as e: print(type(e).__name__, e)
k()
def glob():
    global newglob
    newglob=5
    class Q:
        global inq
        inq=6
        newglob=7
    return Q.newglob
print(glob(), newglob, inq)
def deco():
    def outer(a,b=lambda: [i for i in range(3)]):
        return b()
    return outer(1)
print(deco())
def loopvars():
    fs=[]
    for i in range(3):
        fs.append(lambda: i)
    r=[f() for f in fs]
    gs=[lambda: j for j in range(3)]
    return r,[q() for q in gs]
print(loopvars())
def nested(a):
    def b():
        nonlocal a
        a+=1
        def c():
            nonlocal a
            a*=2
            return a
        return c
    x=b(); y=b(); return x(),y(),x(),a
print(nested(1))
try:
    exec('def f():\n nonlocal zz')
except SyntaxError as e: print(e)
for src in ('def f(a):\n global a','def f():\n x=1\n global x','def f():\n print(x)\n nonlocal x','nonlocal x','def f(a,a): pass','def f():\n def g():\n  nonlocal y','class C:\n  return','yield','def f():\n  x:int\n  global x','[x:=1 for x in y]','class C: [z:=1 for x in y]','def f(): from os import *','lambda: (yield)','async def f(): yield from x','def f(): await x','x = *y','*x','del f()','f() = 1','(a,b) += 1','None = 1','def f(None): pass','f(None=1)','f(a=1, 2)','f(**k, *a)','f(a=1,a=2)','import a.b as c.d','for x in y: continue\nelse: break','with a as f(): pass','a, *b, *c = d','def f(*): pass','def f(*, **k): pass','def f(a=1, b): pass','lambda *: 1','class C(a for a in b): pass','f(a for a in b, c)','print 1','exec "x"','a = b = yield','x if y','1 = x','x + 1 = 2','"a" = 1',"f'{a' = 1","f'{}'","f'{a!x}'","b'é'","0777","1__0","1_","0b2","0x","1e","'abc","'''abc","(","]","a b","if x:\npass","  x","if x:\n\ty\n        z","return 1","break","continue","async with a: pass","await x","try: pass","try: pass\nexcept: pass\nexcept A: pass","try: pass\nexcept* A: pass\nexcept B: pass","match x:\n case a: pass\n case b: pass","match x:\n case a|b: pass","match x:\n case {**a, 'b':1}: pass","type x = 1; x = 2","def f[T](T): pass","class A[T, T]: pass","assert (1,'a')","x is 1","() is ()","'a' 'b' is x","[1](2)","1()","'a'.b()[1,2]","from __future__ import braces","from __future__ import nope","x=1\nfrom __future__ import division","{a:b, **c, d}","{**a, b}","f(*)","f(**)","@x","not","a not b","a := 1","(a := 1) = 2","a.b := 1","a[0] := 1","def f(a:=1): pass","del (a, b), c","del a + b","del *a","for f() in x: pass","for 1 in x: pass","[f() for 1 in x]","global x, y; x=1","def f():\n  global __debug__","__debug__ = 1","import __debug__","def __debug__(): pass","f(__debug__=1)","x.__debug__ = 1"):
    try: compile(src,'s','exec'); print('ok',repr(src))
    except SyntaxError as e: print(repr(src),'|',type(e).__name__,e.msg,e.lineno,e.offset,e.end_lineno,e.end_offset)
