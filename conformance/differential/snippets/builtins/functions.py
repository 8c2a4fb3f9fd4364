def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)


expressions = """abs(-5) | abs(-2.5) | abs('a') | abs(3+4j) | abs(True) | abs(-2**70) | abs() | abs(1, 2)
all([]) | all([1, 0]) | all([1, 2]) | all(5) | any([]) | any([0, '']) | any([0, 1]) | any(None) | all() | any(1, 2)
ascii('é\\n') | ascii('\\U0001f600') | ascii([1, 'ü']) | ascii(None)
bin(5) | bin(-5) | bin(0) | bin(2**70) | bin(1.5) | bin(True) | oct(8) | oct(-8) | hex(255) | hex(-255) | hex(2**64) | hex('a')
bool() | bool([]) | bool('a') | bool(None) | bool(1, 2) | callable(len) | callable(5) | callable(int) | callable(lambda: 1)
chr(97) | chr(0x1f600) | chr(-1) | chr(0x110000) | chr('a') | chr(1.5) | chr(2**40) | ord('a') | ord('é') | ord('ab') | ord('') | ord(5) | ord(b'a') | ord(b'ab') | ord('\\U0001f600')
divmod(7, 3) | divmod(-7, 3) | divmod(7.5, 2) | divmod(1, 0) | divmod('a', 1) | divmod(2**70, 7) | divmod(7, -3)
enumerate([1]) is not None | list(enumerate('ab')) | list(enumerate('ab', 5)) | list(enumerate('ab', start=-1)) | enumerate(5) | enumerate('a', 'b') | list(enumerate('a', 2**60)) | enumerate()
list(filter(None, [0, 1, '', 'a'])) | list(filter(lambda x: x > 1, [1, 2, 3])) | filter(None) | filter(None, 5) | list(filter(5, [1])) | list(filter(bool, [0, 1]))
float('1.5') | format(5, 'd') | format(1.5, '.3f') | format('a', '>5') | format(5, 5) | format([], '') | format([], 'd') | format(None, '5') | format(True)
getattr(5, 'real') | getattr(5, 'nope', 'd') | getattr(5, 'nope') | getattr(5, 1) | hasattr(5, 'imag') | hasattr(5, 'x') | hasattr(5, 5) | getattr([], 'append')(1)
hash(1) | hash(1.0) | hash(True) | hash(None) | hash(-1) | hash(2**61) | hash(1.5) | hash([]) | hash((1, [])) | hash(2**61 - 1) | hash(-(2**61)) | hash(float('inf')) | hash(1+2j) | hash(())
isinstance(5, int) | isinstance(True, int) | isinstance(5, (str, int)) | isinstance(5, int | str) | isinstance(None, int | None) | isinstance(5, 5) | isinstance(5, (1, 2)) | isinstance([], list[int]) | isinstance(5, ()) | isinstance(5, (str, (int, float)))
issubclass(bool, int) | issubclass(int, bool) | issubclass(5, int) | issubclass(int, 5) | issubclass(int, (str, object)) | issubclass(bool, int | str) | issubclass(int, list[int])
iter(5) | iter(5, 1) | list(iter([1])) | next(iter([])) | next(iter([]), 'd') | next(5) | next([1]) | next(iter([1])) | iter([]).__next__()
len('abc') | len([1]) | len(5) | len({1: 2}) | len() | len('\\U0001f600a') | len(range(10)) | len(None) | len(x='a')
list(map(str, [1, 2])) | list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])) | map(str) | map() | list(map(None, [1])) | map(str, 5) | list(map(int, '123'))
max(1, 2) | max([1, 3, 2]) | max([]) | max([], default=5) | max('abc') | max(1, 2, key=lambda x: -x) | max(1, 'a') | max() | max(1, 2, default=3) | max(5) | max([1, 1.0]) | max([1.0, 1]) | max(['b', 'aa'], key=len) | max([1], foo=1) | max(None, 1)
min(1, 2) | min([3, 1]) | min([]) | min({}, default=None) | min('b', 'a') | min([[2], [1, 5]]) | min(1, 1.0) | min([(2, 'a'), (1, 'b')], key=lambda p: p[1])
pow(2, 10) | pow(2, -1) | pow(2, 10, 1000) | pow(2.0, 0.5) | pow(-8, 1/3) is not None | pow('a', 2) | pow(2, 3, 0) | pow(0, 0) | pow(0, -1) | pow(base=2, exp=3) | pow(2, exp=3, mod=5)
list(reversed([1, 2])) | list(reversed('ab')) | reversed(5) | reversed({1}) | list(reversed({1: 2})) | list(reversed(range(3))) | reversed() | list(reversed((1, 2)))
round(2.5) | round(3.5) | round(2.675, 2) | round(1234, -2) | round(1250, -2) | round(1.5, None) | round('a') | round(-0.5) | round(5) | round(5, 2) | round(2.5, 0) | round(1e20) | round(float('nan')) | round(float('inf')) | round(1.23456, 3) | round(number=2.5) | round(True) | round(25, -1) | round(35, -1) | round(-15, -1) | round(2**70, -5) | round(1.5, 'a')
sorted([3, 1]) | sorted('ba') | sorted([1, 'a']) | sorted(5) | sorted([1], key=5) | sorted([1], None) | sorted([2, 1], reverse=True) | sorted() | sorted([3, 1, 2], key=lambda x: -x)
sum([1, 2]) | sum([1.5, 2]) | sum([]) | sum([], 5) | sum(['a']) | sum(['a'], '') | sum([[1], [2]], []) | sum([b'a'], b'') | sum([0.1] * 10) | sum([1, 1.5, 2]) | sum(5) | sum([1e100, 1.0, -1e100]) | sum([True, 2]) | sum([1], start=2) | sum([2**60, 2**60]) | sum([0.1, 0.2, 0.3]) | sum([1j, 2]) | sum([float('inf'), 1.0]) | sum([-0.0]) | sum([-0.0], -0.0) | sum(range(101)) | sum([None]) | sum((0.1,) * 3, 1)
list(zip()) | list(zip([1, 2], 'ab')) | list(zip([1], [2, 3])) | zip(5) | zip([1], 5) | list(zip([1, 2], [3], strict=True)) | list(zip([1], [2, 3], strict=True)) | list(zip([], [], strict=True)) | list(zip([1], [], [], strict=True)) | list(zip([1, 2], [1, 2], [1], strict=True)) | list(zip('ab', strict=False)) | list(zip([1], [1], foo=1)) | list(zip(*[(1, 2), (3, 4)]))
type(5) | type('a', (), {}).__name__ | type(type) | type() | type(1, 2) | type(None) | type(...) | type(NotImplemented) | type(len) | type(lambda: 1) | type([].append) | type(range(1)) | type(iter([])) | type({}.keys())
vars(5) | repr('a') | repr(b'a') | repr(None) | repr(...) | repr(NotImplemented) | repr(int) | repr(len) | repr(1.0) | repr([1, 'a', None])
str() | str(5) | str(None) | str(b'a') | str(b'a', 'ascii') | str([1]) | int('5') | int('x') | int(5.9) | int() | int('ff', 16) | int('0b1', 0) | float() | complex(1, 2) | complex('1+2j')
__import__('sys').__name__ | __import__(5) | id(5) == id(5) | isinstance(id([]), int) | print | eval('1 + 1') | eval('x', {'x': 5}) | eval('1 +') | eval(5) | exec('x = 1') | compile('1', 'f', 'bad')
Ellipsis | NotImplemented | __debug__ | bytes(3) | bytes([1, 2]) | bytearray(b'a') | list[int] | dict[str, int] | int | str | int | None | tuple[int, ...] | type[int] | list[list[int]] | set[int] | frozenset[int]"""
for line in expressions.split("\n"):
    for e in line.split(" | "):
        show(e, lambda: eval(e))
U = int | str | None
print(U, repr(U), U.__args__, (int | str) == (str | int), int | int, isinstance(U, type(int | str)), int | list[int], list[int] | None, hash(int | str) == hash(str | int))
show("union", lambda: int | 5)
show("union str", lambda: int | "str")
G = list[int]
print(G, G.__origin__, G.__args__, G([1]), G == list[int], G != list[str], hash(G) == hash(list[int]), dict[str, list[int]], G.append is not None, type(G).__name__)
show("issub", lambda: isinstance([], G))
show("generic", lambda: int[str])
show("generic", lambda: G[str])
print(dict[str, int]().update({"a": 1}), tuple[()], list["x"], list[None], list[...])


class P:
    x = 1

    def __init__(self):
        self.a = 1
        self._b = 2

    def method(self):
        pass


p = P()
print(vars(p), p.__dict__, [n for n in dir(p) if not n.startswith("__")])
setattr(p, "c", 3)
print(getattr(p, "c"), hasattr(p, "d"), delattr(p, "c"), hasattr(p, "c"))
show("delattr", lambda: delattr(p, "zzz"))
show("setattr", lambda: setattr(5, "a", 1))
show("getattr", lambda: p.nope)
show("print", lambda: print("a", sep=5))
show("print", lambda: print("a", end=5))
show("print", lambda: print("a", foo=5))
print(1, "a", None, [1], sep="-", end="!\n")
print()
print("", end="")
print("a", "b", sep="")
print(*[1, 2], *"ab", sep=None)


class W:
    def __init__(self):
        self.parts = []

    def write(self, s):
        self.parts.append(s)

    def flush(self):
        self.parts.append("FLUSH")


w = W()
print("a", 1, [2], sep="|", file=w, flush=True)
print(file=w)
print(w.parts)
import sys

old = sys.stdout
sys.stdout = w
print("redirected")
sys.stdout = old
print(w.parts[-2:])
x = 10
print(eval("x + y", {"x": 1, "y": 2}), eval("x", {"x": 1}, {"x": 2}), eval("[i for i in range(x)]", {"x": 3}))
env = {}
exec("def f(a):\n    return a * 2\nz = f(21)", env)
print(env["z"], sorted(k for k in env if k != "__builtins__"))
exec("x = 99")
print(x)
c = compile("a + b", "<c>", "eval")
print(eval(c, {"a": 1, "b": 2}), type(c).__name__)
