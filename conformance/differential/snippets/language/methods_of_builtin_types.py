import types, pickle, copy, inspect
def t(f,*a):
    try: print(repr(f(*a)).split(' at 0x')[0])
    except Exception as e: print(type(e).__name__, e)
for f in (list.append,list.__add__,[].append,[].__add__,int.__new__,object.__init__,str.join,dict.__getitem__,list.__getitem__,tuple.__getitem__,dict.__contains__,list.__init__,list.__reversed__,int.__add__,(1).__add__,(1).bit_length,type.__call__,type.mro,object.__subclasshook__,bytes.fromhex,float.__float__,list.__class_getitem__,{}.keys,Exception.with_traceback,BaseException.__str__, object.__repr__, int.__repr__, type.__repr__):
    print(type(f).__name__, f.__name__, f.__qualname__, repr(f).split(' at 0x')[0], getattr(f,'__objclass__',None), getattr(f,'__self__','-') if not isinstance(getattr(f,'__self__','-'),Exception) else 'exc', inspect.isbuiltin(f), inspect.ismethoddescriptor(f), inspect.isroutine(f), callable(f))
class L(list):
    add=list.append
    def __eq__(s,o): return list.__eq__(s,o)
    __lt__=list.__lt__
    __hash__=None
l=L([1]); l.add(2); print(l, l==[1,2], l<[5], L.add, type(L.add).__name__, type(l.add).__name__)
t(list.append); t(list.append,1,2); t(list.__add__,1,[2]); t(list.append.__get__,5); t(list.append.__get__,[1]); t(list.append.__get__,None,list); print(list.append==list.append, [].append==[].append, list.append is list.append)
x=[1]; print(x.append==x.append, x.__add__==x.__add__, hash(x.append)==hash(x.append))
print(pickle.loads(pickle.dumps(list.append)) is list.append, pickle.loads(pickle.dumps([1].__add__))([2]), copy.copy(list.append) is list.append, copy.deepcopy(len) is len)
print(types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType, types.BuiltinFunctionType is type([].append), types.MethodDescriptorType is type(str.join))
import functools
@functools.wraps(list.append)
def w(): pass
print(w.__name__, w.__wrapped__)
print(list(map(str.upper,'ab')), sorted('bA',key=str.lower), functools.reduce(int.__add__,[1,2,3]), [*map(list.__len__,[[1],[]])], max([[1],[2,3]],key=list.__len__))
t(int.__add__,'a',1); t(dict.__getitem__,{},1); t(setattr,list.append,'x',1); t(delattr,list,'append'); t(lambda: list.append.x)
class C: pass
class DK:
    pass
for ty in (type({}.keys()),type(iter([])),type(len),type(lambda:0),type(None),type(...),type(NotImplemented),type((i for i in ())),type(C.__dict__),type(type.__dict__['__name__']),type(zip()),type(range(1).__iter__()),type(re) if 0 else type(iter({})),type(list.append),type([].__add__)):
    t(ty)
