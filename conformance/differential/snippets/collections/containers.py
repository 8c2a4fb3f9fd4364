import heapq, bisect, itertools, functools
from collections import *
def t(e):
    try: print(e,'->',repr(eval(e)))
    except Exception as x: print(e,'!',type(x).__name__,x)
P=namedtuple("P","x y z",defaults=[7,8])
d=deque(range(10)); dm=deque([1,2,3],3)
od=OrderedDict(a=1,b=2,c=3)
c=Counter("abracadabra"); c2=Counter(a=3,z=-1)
def del_(x,k):
    del x[k]; return x
for e in ["P(1)","P(1,2,3)","P()","P(1,2,3,4)","P(1,w=2)","P(x=1,y=2)","P._fields","P._field_defaults","P._make([1,2,3])","P._make([1])","P(1)._replace(y=0)","P(1)._replace(q=0)","P(1)._asdict()","P.x","P.__doc__","P(1)==(1,7,8)","P(1)<P(2)","P(1)[0:2]","hash(P(1))==hash((1,7,8))","P.__mro__","P(1).q","setattr(P(1),'x',3)","P.__name__,P.__module__","P(**{'x':1})","namedtuple('X','a a')","namedtuple('X','a def')","namedtuple('X','_a')","namedtuple('X','a _b def a',rename=True)._fields","namedtuple('1X','a')","namedtuple('X','a',defaults=[1,2])",
 "d","d.rotate(3) or d","d.rotate(-3) or d","d.popleft()","d.pop()","d[3]","d[-1]","d[100]","d['a']","d[1:2]","d.index(4)","d.index(99)","d.index(4,1,2)","d.count(3)","d.insert(2,'x') or d","d.remove('x') or d","d.remove('q')","d.reverse() or d","d.extend('ab') or d","d.extendleft('ab') or d","d+deque([1])","d+[1]","d*2","d.copy()","dm.append(4) or dm","dm.appendleft(0) or dm","dm.extend([7,8,9,10]) or dm","dm.maxlen","dm.insert(0,1)","deque(maxlen=-1)","deque(5)","deque([],'a')","deque([1])==deque([1])","deque([1])<deque([2])","deque([1])==[1]","list(reversed(d))","3 in d","del_(d,0)","deque().pop()","deque().popleft()","hash(d)","bool(deque())","deque[int]","d.append()","deque(iterable=[1])",
 "od","od.move_to_end('a') or od","od.move_to_end('c',last=False) or od","od.move_to_end('zz')","od.popitem()","od.popitem(last=False)","OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])","OrderedDict([(1,2),(3,4)])=={3:4,1:2}","OrderedDict().popitem()","OrderedDict.fromkeys('ab',0)","od|{'q':1}","{'q':1}|od","od.setdefault('n',5)","od.pop('zz')","od.pop('zz',1)",
 "c","c.most_common(2)","c+c2","c-c2","c|c2","c&c2","+c2","-c2","c<=c","c<c","list(c.elements())","c.total()","c['nope']","c.update('aa') or c","c.subtract('aaab') or c","Counter(1)","Counter([1,1,2])","Counter.fromkeys('a')","del_(c,'zzz')","Counter(a=1)==Counter(a=1,b=0)","Counter(a=1.5)","Counter('ab')+1",
 "defaultdict(list)","defaultdict(int,{'a':1})['b']","defaultdict()['x']","defaultdict(1)","defaultdict(int)|{'a':2}","defaultdict(lambda:5)['q']","defaultdict(int,a=1).copy()",
 "functools.reduce(lambda a,b:a+b,[1,2,3])","functools.reduce(lambda a,b:a+b,[])","functools.partial(pow,2)(5)","functools.partial(print,1,sep='-')","functools.partial(functools.partial(int,base=2),'11')()","functools.partial()","functools.partial(5)","sorted([3,1,2],key=functools.cmp_to_key(lambda a,b:b-a))",
 "list(itertools.accumulate([1,2,3],lambda a,b:a*b,initial=10))","list(itertools.batched('abcdefg',3))","list(itertools.batched('ab',0))","list(itertools.batched('abc',2,strict=True))","list(itertools.chain.from_iterable(['ab','c']))","list(itertools.combinations('abcd',2))","list(itertools.combinations('ab',-1))","list(itertools.combinations_with_replacement('abc',2))","itertools.count(1.5,.5)","itertools.count('a')","list(itertools.islice(itertools.cycle('ab'),5))","[(k,list(g)) for k,g in itertools.groupby('aabbba')]","list(itertools.islice(range(10),2,8,3))","itertools.islice([],-1)","itertools.islice([],1,2,0)","itertools.islice([])","list(itertools.pairwise('abcd'))","list(itertools.permutations([1,2,3],2))","list(itertools.product([0,1],repeat=2))","itertools.repeat(5,3)","list(itertools.starmap(pow,[(2,3),(3,2)]))","[list(x) for x in itertools.tee([1,2,3])]","list(itertools.zip_longest('abc','d',fillvalue='-'))","itertools.product(5)","itertools.product('a',foo=1)",
 "heapq.nlargest(3,[4,1,7,3])","heapq.nsmallest(3,[4,1,7,3])","heapq.nlargest(2,['aa','b','cccc'],key=len)","list(heapq.merge([1,4],[2,3],[0]))","list(heapq.merge([4,1],[3,2],reverse=True))","heapq.heappop([])","heapq.heappush(5,1)","heapq.heappop(5)","heapq.heappushpop([3,5],1)","heapq.heapreplace([1,5],3)","bisect.bisect([1,2,2,3],2)","bisect.bisect_left([1,2,2,3],2)","bisect.bisect([1,2],5,lo=-1)","bisect.bisect([3,1],1,key=lambda x:-x)"]: t(e)
@functools.lru_cache(maxsize=2)
def f(x,*a,**k): print("call",x,a,k); return x
f(1);f(2);f(1);f(3);f(2); f(1.0); f(True); f(1,k=2); print(f.cache_info()); f.cache_clear(); print(f.cache_info(), f.cache_parameters())
try: f([])
except TypeError as e: print(e)
print(f.__name__, type(f))
class A:
    @functools.lru_cache
    def m(self,x): print("m",x); return x*2
    @functools.cached_property
    def cp(self): print("cp"); return 5
    @functools.singledispatchmethod
    def sd(self,x): return "default"
    @sd.register
    def _(self,x:int): return "int"
    pm=functools.partialmethod(lambda self,a,b:(a,b),1)
a=A(); a.m(2);a.m(2); print(a.cp,a.cp, a.__dict__, a.sd(1), a.sd(""), a.pm(2))
@functools.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(1), T(2)>T(1), T(1)>=T(2), T.__gt__.__name__)
@functools.singledispatch
def g(x): return "obj"
@g.register(int)
def _(x): return "int"
@g.register
def _(x: list): return "list"
@g.register(str|bytes)
def _(x): return "str/bytes"
print(g(1),g(1.0),g([]),g(True),g(b""),len(g.registry), g.dispatch(bool) is g.dispatch(int))
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a,**k): return fn(*a,**k)
    return wrapper
@deco
def hello(x:int)->str:
    "doc"
    return x
print(hello.__name__,hello.__doc__,hello.__annotations__,hello.__wrapped__.__name__,hello(3))
class D(deque):
    def foo(self): return len(self)
x=D([1,2]); print(x, x.foo(), x.copy(), type(x.copy()).__name__)
try:
    for i in d: d.append(1)
except RuntimeError as e: print(e)
class OD(OrderedDict): pass
class DD(defaultdict): pass
class C(Counter): pass
print(OD(a=1), DD(int,a=1), C("aab"))
h=[]
for v in [5,1,4,1,3]: heapq.heappush(h,v)
print([heapq.heappop(h) for _ in range(5)], h)
class PP(P):
    __slots__=()
    @property
    def s(self): return self.x+self.y
print(PP(1,2), PP(1,2).s, PP(1)._replace(x=4))
