class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
def m(v):
    match v:
        case 0 | 1: return "01"
        case -1: return "neg"
        case None: return "None"
        case True: return "T"
        case "a" | "b" as s: return "ab " + s
        case []: return "empty"
        case [x]: return ("one", x)
        case [1, *rest]: return ("1rest", rest)
        case (x, y) if x == y: return ("eq", x)
        case [_, _, *_]: return "two+"
        case {"k": [a, b], **rest}: return ("map", a, b, rest)
        case {"t": str(t)}: return ("str", t)
        case {}: return "map"
        case P(x=0, y=yy): return ("P0", yy)
        case P(a, b) as p: return ("P", a, b, p is v)
        case int() | float(): return "num"
        case str(): return "s"
        case _: return "other"
for v in [0, 1, -1, None, True, "a", "b", [], [5], [1, 2, 3], (4, 4), (4, 5), {"k": [1, 2], "z": 3}, {"t": "x"}, {"t": 5}, P(0, 9), P(1, 2), 7, 2.5, "zz", {1}]:
    print(m(v))
match 5:
    case n if n > 10: print("big")
    case n: print("n", n)
match (1, (2, 3)):
    case (a, (b, c)): print(a, b, c)
def g(v):
    match v:
        case [("a", x) | ("b", _, x)]: return x
        case x: return x
print(g([("a", 1)]), g([("b", 0, 2)]), g(3))
import_ = 1
