def f(arguments, eval, undefined, let=1, static=2, new=3, this=4, function=5, var=6, delete=7, typeof=8, void=9, switch=10, case=11, default=12, enum=13, export=14, null=15, true=16, false=17, NaN=18, Infinity=19, Object=20, Array=21, debugger=22, extends=23, const=24, catch=25, throw=26, do=27, instanceof=28, interface=29, package=30, private=31):
    let += 1
    return (arguments, eval, undefined, let, static, new, this, function, var, delete, typeof, void, switch, case, default, enum, export, null, true, false, NaN, Infinity, Object, Array, debugger, extends, const, catch, throw, do, instanceof, interface, package, private)
print(f(1, 2, 3))
add = 1; attr = 2; leave = 3; list_ = [1]; truth = 4; code = 5; def_ = 6; fn = 7; after = 8; handling = 9; caught = 10; each = 11
print(add + attr + leave + truth + code + fn + after + handling + caught + each)
class C:
    constructor = 1
    def toString(self): return "ts"
    def hasOwnProperty(self): return "hop"
    prototype = 2
    length = 3
    name = "n"
    call = 4
    __proto__ = 5
    arguments = 6
    def apply(self, x): return x
    def bind(self): return "b"
    valueOf = 7
c = C()
print(c.constructor, c.toString(), c.hasOwnProperty(), c.prototype, c.length, c.name, c.call, c.__proto__, c.arguments, c.apply(2), c.bind(), c.valueOf)
c.constructor = 5; c.__proto__ = 8; c.name = 3; c.toString = lambda: 4
print(c.constructor, c.__proto__, c.name, c.toString(), sorted(c.__dict__))
print(C.name, C.length, C.prototype, C.call, C.apply(c, 1), C.toString(c), C.constructor)
try: print("abc".length)
except AttributeError as e: print(e)
try: print("abc".big())
except AttributeError as e: print(e)
try: print((5).toFixed())
except AttributeError as e: print(e)
print("a b".split(), "x".replace("x", "y"), "abc".index("c"), "x".join(["a", "b"]), "%s" % 1)
def g(): pass
try: print(g.name)
except AttributeError as e: print(e)
try: g.call()
except AttributeError as e: print(e)
g.name = 4
print(g.name)
été = 1; 名前 = 2; ﬁ = 3; 𝐱 = 4
print(été, 名前, fi, x)
class D:
    def __init__(self): self.ᵃ = 1
print(D().a)
d = dict(constructor=1, toString=2, __proto__=3)
print(d)
def kw(**k): return k
print(kw(constructor=1, __proto__=2, toString=3))
def kw2(*, constructor=1, __proto__=2): return constructor, __proto__
print(kw2(), kw2(constructor=5, __proto__=6))
x = 1
def shadow():
    x = 2
    def inner():
        global x
        x = 3
        return x
    return inner(), x
print(shadow(), x)
class K:
    x = x
    def m(self): return x
print(K.x, K().m())
undefined = 5
print(undefined)
isNaN = Symbol = Map = 3
print(isNaN, Symbol, Map)
async_ = 1
of = get = set_ = 2
print(of, get)
def yield_(): pass
for print_ in range(2): pass
print(print_)
__proto__ = 9
print(__proto__)
import sys
print(sys.modules["__main__"].__proto__, sys.modules["__main__"].x)
sys.modules["__main__"].x = 77
print(x)
sys.modules["__main__"].brandnew = 78
print(brandnew)
