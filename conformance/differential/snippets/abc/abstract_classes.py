from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    def g(self): return self.f()
try:
    A()
except TypeError as e: print(e)
class B(A):
    def f(self): return 1
try:
    B()
except TypeError as e: print(e)
class C(B):
    p = 3
    @classmethod
    def c(cls): return cls
print(C().g(), C().p, C().c())
print(sorted(A.__abstractmethods__), sorted(C.__abstractmethods__))
class V: pass
print(isinstance(V(), A), A.register(V), isinstance(V(), A), issubclass(V, A), issubclass(int, A))
print(type(A), A, ABC, ABCMeta, A.__mro__)
class M(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is M:
            if any("zap" in B.__dict__ for B in C.__mro__): return True
        return NotImplemented
class Z:
    def zap(self): pass
print(isinstance(Z(), M), isinstance(3, M))
try: issubclass(3, A)
except TypeError as e: print(e)
class Meta(ABCMeta):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcls, name, bases, ns)
class W(metaclass=Meta, k=1): pass
print(W(), isinstance(W(), W)) if 0 else print(isinstance(W(), W))
@A.register
class Q: pass
print(issubclass(Q, A), repr(A.f.__isabstractmethod__))
class D(A, Exception): 
    f=p=c=1
try: raise D(4)
except D as e: print(repr(e), isinstance(e, A))
