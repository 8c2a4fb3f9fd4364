x = 1
print(eval("x + 1"), eval("y * 2", {"y": 4}), eval("a", {}, {"a": 3}))
exec("z = x + 5\ndef ff(n): return n * z\nprint(ff(2))")
print(z, ff(3))
ns = {}
exec("import sys\nclass A:\n  k = 1\n  def m(self): return A.k\nv = [i for i in range(3)]\nw = A().m()", ns)
print(ns["v"], ns["w"], sorted(k for k in ns if not k.startswith("__")))
def f():
    loc = 5
    print(eval("loc + 1"), sorted(locals()))
    exec("loc = 9")
    return loc
print(f())
print(globals()["x"], "f" in globals(), sorted(n for n in dir() if n[0] != "_")[:3])
globals()["newname"] = 7
print(newname)
c = compile("a + b", "<c>", "eval")
print(eval(c, {"a": 1, "b": 2}))
try: exec("undefined_name")
except NameError as e: print(e)
class K:
    a = 1
    print(sorted(n for n in locals() if n[0] != "_"))
def g():
    v = 1
    def h(): return vars()
    return h()
print(g())
exec("def rec(n):\n  return 1 if n < 2 else n * rec(n-1)\nprint(rec(5))", {})
print(__name__, __doc__)
try: import nonexist
except ModuleNotFoundError as e: print(e, e.name)
try: from sys import nonexist
except ImportError as e: print(str(e)[:40])
try: import sys.foo
except ModuleNotFoundError as e: print(e)
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
