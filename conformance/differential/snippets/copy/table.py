import copy, operator, keyword, collections, datetime, json, re
from collections import *
def t(e):
    try: print(e,'->',repr(eval(e)))
    except Exception as x: print(e,'!',type(x).__name__,x)
class A:
    def __init__(s,x): s.x=x
    def __repr__(s): return f"A({s.__dict__})"
class Sl:
    __slots__=("a","b")
    def __init__(s): s.a=[1]
class L(list): 
    pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class C:
    def __copy__(s): return "copied"
    def __deepcopy__(s,m): return ("deep",type(m).__name__)
class St:
    def __getstate__(s): return {"k":1}
    def __setstate__(s,st): s.got=st
    def __repr__(s): return f"St({s.__dict__})"
class Re:
    def __init__(s,v): s.v=v
    def __reduce__(s): return (Re,(s.v+1,))
    def __repr__(s): return f"Re({s.v})"
class Na:
    def __new__(cls,a,b=2): o=object.__new__(cls); o.a=a; return o
    def __getnewargs__(s): return (s.a,)
    def __repr__(s): return f"Na({s.a},{s.__dict__})"
P=namedtuple("P","x y")
a=A([1,2]); b=copy.copy(a); c=copy.deepcopy(a); print(b, b.x is a.x, c, c.x is a.x)
l=[1,[2]]; l.append(l); m=copy.deepcopy(l); print(m, m[2] is m, m[1] is l[1])
s=Sl(); s2=copy.copy(s); s3=copy.deepcopy(s); print(s2.a is s.a, s3.a==s.a, s3.a is s.a, hasattr(s3,"b"))
x=L([1,[2]]); x.k=5; y=copy.deepcopy(x); print(y, type(y).__name__, y.k, y[1] is x[1])
d=D(a=[1]); d.z=1; e2=copy.deepcopy(d); print(e2,type(e2).__name__,e2.z)
sh=[1]; q=copy.deepcopy([sh,sh]); print(q[0] is q[1])
for e in ["copy.copy(C())","copy.deepcopy(C())","copy.deepcopy([C()])","copy.copy(St())","copy.deepcopy(St())","copy.copy(Re(1))","copy.copy(Na(5))","copy.deepcopy(Na([5]))","copy.copy(T([1,2]))","type(copy.copy(T([1])))","copy.deepcopy(T([[1]]))","copy.copy(I(5))","type(copy.copy(I(5)))","copy.deepcopy(P([1],2))","copy.deepcopy(deque([[1]],3))","copy.copy(Counter('aab'))","copy.deepcopy(defaultdict(list,a=[1]))","copy.deepcopy(OrderedDict(a=[1]))","copy.copy(datetime.datetime(2024,1,2,3))","copy.deepcopy(datetime.timedelta(1,2))","copy.deepcopy(datetime.timezone.utc)","copy.deepcopy({1,2})","copy.deepcopy(frozenset([1]))","copy.copy({1:2})","copy.deepcopy(bytearray(b'x'))","copy.copy(len)","copy.copy(A)","copy.deepcopy(re.compile('a'))","copy.deepcopy(ValueError('x',[1]))","copy.copy(x for x in [])","copy.deepcopy(lambda:0) is not None","copy.replace(P(1,2),x=5)","copy.replace(5)","copy.replace(datetime.date(2024,1,2),day=5)","A(1).__reduce_ex__(4)[1:]","A(1).__getstate__()","object().__reduce_ex__(2)[1:]","copy.Error",
"operator.itemgetter(1)([5,6])","operator.itemgetter(1,0)([5,6])","operator.itemgetter('a')({'a':1})","operator.itemgetter(1)","operator.attrgetter('real')(5)","operator.attrgetter('x.real','x')(A(5))","operator.attrgetter(5)","operator.attrgetter('a.b')","operator.methodcaller('upper')('a')","operator.methodcaller('split',',',maxsplit=1)('a,b,c')","operator.methodcaller('f',1,k=2)","operator.methodcaller()","operator.add(1,2)","operator.concat([1],[2])","operator.concat(1,2)","operator.countOf([1,2,1],1)","operator.indexOf([1,2],2)","operator.indexOf([1,2],5)","operator.contains([1],1)","operator.getitem([1,2],1)","operator.index(True)","operator.index(1.5)","operator.iadd([1],[2])","operator.ior({1},{2})","operator.not_(0)","operator.truth([])","operator.is_(None,None)","operator.length_hint([1,2])","operator.length_hint(5,3)","operator.pow(2,10)","operator.matmul(1,2)","operator.inv(5)","operator.abs(-3)","operator.abs('a')","operator.call(max,1,2)","operator.__add__(1,2)","operator.lt(1,'a')","operator.floordiv(7,2)","operator.xor(5,3)","sorted(dict(b=1,a=2).items(),key=operator.itemgetter(1))","keyword.iskeyword('def')","keyword.issoftkeyword('match')","len(keyword.kwlist)"]: t(e)
