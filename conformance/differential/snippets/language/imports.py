try: import nonexist
except ModuleNotFoundError as e: print(e, e.name)
try: from sys import nonexist
except ImportError as e: print(str(e)[:40])
x = 5
del x
try: x
except NameError as e: print(e)
len = lambda x: "mylen"
print(len([1]))
del len
print(len([1]))
exec("""
from math import *
print(floor(2.5))
""")
from math import *
print(ceil(2.2))
import math as m, sys
print(m.pi, sys.byteorder)
def f():
    import math
    from math import floor as fl
    return math.sqrt(4), fl(2.5)
print(f())
