def t(f,*a):
    try: print(repr(f(*a)).split(' at 0x')[0])
    except Exception as e: print(type(e).__name__, e)
t(int.__new__); t(int.__new__,5); t(int.__new__,str); t(int.__new__,int,5); t(int.__new__,bool,5); t(tuple.__new__,list); t(str.__new__,str,5); t(float.__new__,object); t(tuple.__new__,tuple,[1]); t(frozenset.__new__,frozenset,[1])
class I(int):
    def __new__(cls,v): return int.__new__(cls,v+1)
class T(tuple):
    def __new__(cls,*a): return super().__new__(cls,a)
print(I(4),T(1,2)); 
import collections, datetime, decimal, enum
class D(datetime.date):
    def __new__(cls,*a): return super().__new__(cls,2020,1,1)
class DD(decimal.Decimal):
    def __new__(cls,v): return super().__new__(cls,v)
class E(enum.IntEnum): A=1
class F(int,enum.Enum): B=2
class G(str,enum.Enum):
    C='c'
    def __new__(cls,v): o=str.__new__(cls,v); o._value_=v; return o
print(D(),DD('1.5'),E.A,F.B,G.C,collections.namedtuple('N','a b')(1,2)); print(type('M',(type,),{})('X',(),{}).__name__)
print('__add__' in dir(list[int]))
print(sorted(set(dir(list[int]))-set(dir(list))), [n for n in dir(list) if n not in dir(list[int])], dir(list[int])==sorted(dir(list[int])))
