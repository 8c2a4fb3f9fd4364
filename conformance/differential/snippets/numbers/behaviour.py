import numbers
from fractions import Fraction
from decimal import Decimal
for x in (1,True,1.5,2j,Fraction(1,2),Decimal(3),"a",None):
    print(x,[isinstance(x,getattr(numbers,n)) for n in numbers.__all__])
print(issubclass(int,numbers.Rational), numbers.Real.__mro__)
class R(numbers.Real):
    pass
try: R()
except TypeError as e: print(e)
class I(numbers.Integral):
    def __init__(s,v): s.v=v
for n in sorted(I.__abstractmethods__): setattr(I,n,lambda *a,n=n:(n))
print(sorted(numbers.Integral.__abstractmethods__))
