import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)

def t(f):
    try: f()
    except Exception as e: show(e)
class O:
    a = None
o = O()
d = {}
def f1(): return o.a.b.c
def f2(): return (d["x"]
    ["y"])
def f3(): x = 1 + d["q"] * 2
def f4(): return o.nope(1, 2)
def f5():
    return (o
        .a
        .foo(1,
             2))
def f6(): return len(5) + [1][7]
def f7(): return 1 + "a"
def f8(): return [x / 0 for x in [1]]
def f9(): return list(1 / y for y in [0])
def f10():
    a, b = 1, 2, 3
def f11():
    for x in 5: pass
def f12():
    with o: pass
def f13(): assert d, "msg" + 5
def f14(): assert 1 == 2
def f15(): del d["z"]
def f16(): d["a"]["b"] = 1
def f17():
    d["k"] += 1
def f18(): o.a.x = 5
def f19(): return undefined_thing + 1
def f20():
    class C(*5): pass
def f21():
    @undefined_deco
    def g(): pass
def f22(): return f"{1/0}"
def f23(): raise ValueError("x") from 5
def f24():
    import nonexistent_mod
def f25(): return t(1, 2, 3)
def f26(): return -"a" 
def f27(): return {}[[]]
def f28(): return 1 < "a"
def f29(): return (lambda: 1/0)()
def f30():
    if d["x"]:
        pass
def f31():
    while o.zip: pass
def f32():
    return {1: d["m"], **5}
def f33():
    print(*5)
def f34():
    (yield_ := d["w"])
def f35(): return o.a(1)(2)
def f36():
    x = [
        1,
        d["multi"],
    ]
def f37(): "abc".foo()
def f38():
    try:
        d["t"]
    finally:
        d["fin"]
def f39():
    match 5:
        case O(1): pass
        case int(1, 2): pass
for i in range(1, 40): t(globals()[f"f{i}"])
