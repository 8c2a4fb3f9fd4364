import sys
def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
for c,n in [(OSError,'errno'),(SyntaxError,'lineno'),(UnicodeDecodeError,'start'),(StopIteration,'value'),(SystemExit,'code'),(ImportError,'name_from'),(BaseException,'args'),(BaseException,'__suppress_context__')]:
    print(c.__dict__[n], type(c.__dict__[n]))
e=SyntaxError('x',('a',1,2,'t')); print(e.__dict__, vars(e)); del e.lineno; print(e.lineno)
e=UnicodeDecodeError('utf8',b'a',0,1,'r'); print(e.__dict__, e, e.args)
e=OSError(1,'a','b'); print(e.__dict__, e.errno); del e.errno; print(e.errno); e.foo=1; print(e.__dict__)
e=Exception(1)
t(delattr,e,'args');t(delattr,e,'__context__');t(delattr,e,'__cause__');t(delattr,e,'__traceback__');t(delattr,e,'__suppress_context__')
t(setattr,e,'__suppress_context__',1)
t(setattr,e,'args',1)
t(OSError.errno.__get__, 3)
t(BaseException.args.__get__, 3)
t(BaseException.args.__set__, 3, ())
class S:
    __slots__='a',
t(S.a.__get__, 3); t(S.a.__get__, S()); t(S.a.__set__, 3, 3); t(S.a.__delete__, S())
class C: pass
def f(): pass
for n in ['__name__','__qualname__','__doc__','__module__','__defaults__','__kwdefaults__','__annotations__','__dict__','__code__','__type_params__','__closure__','__globals__']:
    print(n, end=' '); t(delattr,f,n)
for n in ['__name__','__qualname__','__doc__','__module__','__bases__','__annotations__','__dict__','__type_params__','__mro__','__abstractmethods__']:
    print(n, end=' '); t(delattr,C,n)
def g(): yield
g=g()
for n in ['__name__','__qualname__']: t(delattr,g,n); t(setattr,g,n,1)
t(object().__format__, None); t(object().__format__, 3)
t(type.__getattribute__, list, list); t(object.__getattribute__, 1, 1); t(getattr, 1, 2)
t(setattr, C, 1, 1); t(delattr, C, 1); t(setattr, 1, 2, 2)
