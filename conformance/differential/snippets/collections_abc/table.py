import collections, collections.abc
from collections import ChainMap, UserDict, UserList, UserString, deque, Counter
from collections.abc import *
def t(e):
    try: print(e,'->',repr(eval(e)))
    except Exception as x: print(e,'!',type(x).__name__,x)
class M(MutableMapping):
    def __init__(s,*a): s.d=dict(*a)
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
class Sq(Sequence):
    def __init__(s,*a): s.a=a
    def __getitem__(s,i): return s.a[i]
    def __len__(s): return len(s.a)
class MS(MutableSequence):
    def __init__(s,*a): s.a=list(a)
    def __getitem__(s,i): return s.a[i]
    def __setitem__(s,i,v): s.a[i]=v
    def __delitem__(s,i): del s.a[i]
    def __len__(s): return len(s.a)
    def insert(s,i,v): s.a.insert(i,v)
class St(Set):
    def __init__(s,a): s.a=list(dict.fromkeys(a))
    def __contains__(s,x): return x in s.a
    def __iter__(s): return iter(s.a)
    def __len__(s): return len(s.a)
    def __repr__(s): return f"St({s.a})"
class Bad(Mapping): 
    def __len__(s): return 0
class It:
    def __iter__(s): return iter([1])
class NoHash: __hash__=None
m=M({'a':1,'b':2}); s=Sq(3,1,2,1); ms=MS(1,2,3)
async def co(): pass
def gen(): yield
class UD(UserDict):
    def __missing__(s,k): return "miss"
for e in ["m.get('a'),m.get('z'),m.get('z',5)","'a' in m","list(m.keys()),list(m.values()),list(m.items())","m.keys()&{'a','q'}","len(m.values()), 1 in m.values()","m=={'a':1,'b':2}","m!={'a':1}","m.pop('a')","m.pop('zz')","m.pop('zz',0)","m.setdefault('c',9),m.setdefault('c',1)","m.update({'x':1},y=2) or dict(m)","m.update([('q',1)]) or m['q']","m.popitem()","m.clear() or len(m)","m.popitem()","Bad()","isinstance(m,Mapping),isinstance(m,dict)","isinstance({},MutableMapping),isinstance([],Sequence),isinstance('',Sequence),isinstance(deque(),MutableSequence),isinstance(set(),MutableSet),isinstance(frozenset(),Set)","isinstance(It(),Iterable),isinstance(It(),Iterator),isinstance(iter([]),Iterator)","isinstance(5,Hashable),isinstance([],Hashable),isinstance(NoHash(),Hashable)","isinstance(len,Callable),isinstance(5,Callable)","isinstance(gen(),Generator),isinstance(gen(),Iterator)","issubclass(list,Sized),issubclass(int,Container)","isinstance({}.keys(),KeysView),isinstance({}.items(),ItemsView)","isinstance(b'',ByteString) if 0 else 1","s.index(1),s.count(1),list(reversed(s)),1 in s,list(s)","s.index(9)","s.index(1,2)","ms.append(4) or ms.a","ms.extend([5,6]) or ms.a","ms.pop(),ms.pop(0)","ms.remove(3) or ms.a","ms.reverse() or ms.a","ms.clear() or ms.a","ms.pop()","St([1,2])&St([2,3])","St([1,2])|[5]","St([1,2])-St([1])","St([1,2])^St([2,3])","St([1])<=St([1,2]),St([1])<St([1]),St([1,2])>=St([1])","St([1])=={1}","St([1]).isdisjoint([2])","St([1,2])._hash()==hash(frozenset([1,2]))","[1]|St([2])","Sequence()","Sequence.__abstractmethods__==frozenset({'__getitem__','__len__'})","Mapping[str,int]","Iterable[int]","Callable.__name__,Callable.__module__","Sized.register(int)","Iterable","collections.abc.Mapping is Mapping","Set.__and__.__name__",
"ChainMap({'a':1},{'a':2,'b':3})","ChainMap({'a':1},{'a':2,'b':3})['b']","dict(ChainMap({'a':1},{'a':2,'b':3}))","ChainMap()","ChainMap({'a':1})['q']","len(ChainMap({'a':1},{'b':1}))","list(ChainMap({'a':1},{'b':1}))","ChainMap({'a':1}).new_child({'z':1})","ChainMap({'a':1}).new_child(q=1)","ChainMap({'a':1},{'b':2}).parents","ChainMap({'a':1}).pop('b')","ChainMap({'a':1}).pop('a')","ChainMap().popitem()","ChainMap({},{'b':2}).get('b'),ChainMap().get('x',1)","ChainMap({'a':1})|{'b':2}","{'b':2}|ChainMap({'a':1})","bool(ChainMap({},{}))","ChainMap({'a':1}).maps","delkey(ChainMap({},{'a':1}),'a')",
"UserDict(a=1)","UserDict({'a':1})['a']","UserDict()['x']","UD()['x']","UD().get('x')","'x' in UD()","UserDict(a=1)|{'b':2}","UserDict(a=1).copy()","UserDict.fromkeys('ab',1)","UserDict(a=1)=={'a':1}","list(UserDict(a=1).items())","len(UserDict(a=1))","UserDict(a=1).data",
"UserList([1,2])","UserList([1,2])+[3]","[0]+UserList([1])","UserList([1,2,3])[1:]","UserList([1])*2","UserList([3,1,2]).sort()","UserList([1])==[1]","UserList([1,2]).index(2)","sorted(UserList([3,1]))","UserList('ab').data","UserList([1])<[2]",
"UserString('abc')","UserString('abc').upper()","type(UserString('abc')[1])","UserString('a')+'b'","'b'+UserString('a')","len(UserString('abc'))","UserString('a-b').split('-')","UserString('abc')=='abc'","hash(UserString('a'))==hash('a')","UserString(5).data","UserString('%d')%5","'b' in UserString('abc')","UserString('abc').find('c')","UserString('abc').startswith('a')","str(UserString('x'))","UserString('ab')*2","Counter(M({'a':3}))","collections.UserDict is UserDict"]: 
    def delkey(o,k): del o[k]; return o
    t(e)
co2=co(); print(isinstance(co2,Coroutine),isinstance(co2,Awaitable)); co2.close()
