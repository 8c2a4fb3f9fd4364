import pprint
from collections import *
from types import SimpleNamespace, MappingProxyType
def t(e,**k):
    try: print(pprint.pformat(eval(e),**k))
    except Exception as x: print(e,'!',type(x).__name__,x)
big={"name":"x"*30,"list":list(range(40)),"nested":{"a":[{"b":"c"*20,"d":"e"*40},{"f":None}],"z":(1,2,3)},"t":("only",),3:4,None:1,(1,2):3}
rec=[1]; rec.append(rec)
for e in ["1","'short'","big","[big,big]","list(range(100))","tuple(range(60))","set(range(50))","frozenset(range(50))","'word '*40","'line one is long enough to wrap\\n'*5","{'k':'word '*40}","b'bytes'*40","bytearray(b'bytes'*40)","OrderedDict((i,'v'*10) for i in range(10))","defaultdict(list,{i:['v'*10] for i in range(10)})","Counter('abracadabra'*3+'zzzyyyxxxwwwvvvuuu')","deque(range(50))","deque(range(50),60)","ChainMap({'a'*30:1},{'b'*40:2},{'c'*20:3})","UserDict({i:'v'*10 for i in range(10)})","UserList(['v'*10]*10)","UserString('word '*30)","SimpleNamespace(a='x'*50,b=[1]*30)","MappingProxyType({i:'v'*10 for i in range(10)})","[[[[[[1,2,3]]]]]]*10","{1:'a','b':2,None:3}","{}","[]","()","{'b':1,'a':2}","12345678","[1234567]*3","('x'*90,)","[{'a':1}]*20","{'x':{}}"]: t(e)
for k in [dict(width=20),dict(indent=4),dict(depth=2),dict(compact=True),dict(sort_dicts=False),dict(underscore_numbers=True),dict(width=5),dict(indent=4,width=30,compact=True)]:
    print(k); t("big",**k); t("[1234567,list(range(30))]",**k)
t("1",width=0); t("1",indent=-1); t("1",depth=0)
pprint.pprint({"a":1,"b":[1,2]}); pprint.pp({"z":1,"a":2})
print(pprint.isreadable(big),pprint.isreadable(rec),pprint.isrecursive(rec),pprint.saferepr({'b':1,'a':2}))
class PP(pprint.PrettyPrinter):
    def format(self,o,c,m,l):
        if isinstance(o,int): return (f"<{o}>",True,False)
        return super().format(o,c,m,l)
PP().pprint([1,{"a":2}]); PP(width=10).pprint([1,{"a":2,"b":333333}])
