"""str.format() and format_map()."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


TEMPLATES = ["", "abc", "{}", "{0}", "{a}", "{} {}", "{0} {1} {0}", "{{}}", "{{{}}}", "{", "}", "{{", "}}", "a}b", "a{b", "{!r}",
             "{!s:>5}", "{!a}", "{!x}", "{!}", "{!r", "{!rr}", "{:5}", "{:>{}}", "{:{}{}}", "{0.real}", "{0.nope}", "{0[0]}", "{0[a]}",
             "{0[-1]}", "{a[b]}", "{0[}", "{0[]}", "{0.}", "{0[0].real}", "{0[0]x}", "{:{:{}}}", "{} {0}", "{0} {}", "{:\xe9^9}",
             "{:{}", "{0!r:}", "{ 0}", "{a b}", "{1}", "{99999999999999999999}", "{-1}", "{:\U0001f600^5}", "{a!r:>10}", "{:d}",
             "{:.2f}", "{:,}", "{!r:^20}", "{:%}", "{0:{1}.{2}f}", "{[0]}", "{.real}", "{a{}}", "{:}}", "{!s", "{!s:"]
POSITIONAL = [(), (1,), (1, 2), ("x",), ("x", 8), (3.14159, 10, 2), ([1, 2],), ({"a": 5, "-1": 6},), (None,), ("\U0001f600",)]
NAMED = [{}, {"a": 7}, {"a": "v", "b": 2}, {"a b": 3, "a": {"b": 1}}]
for template in TEMPLATES:
    for arguments in POSITIONAL:
        for names in NAMED:
            show(f"{template!a} {arguments!a} {names}", template.format, *arguments, **names)
    for names in NAMED:
        show(f"{template!a} map {names}", template.format_map, names)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return f"<{self.x}|{self.y}|{spec}>"


class Default(dict):
    def __missing__(self, key):
        return f"[{key}]"


p = Point(1, 2)
print("{0.x} {0.y:>3} {0} {0:abc} {p.x}".format(p, p=Point(3, 4)), f"{p:{p.x}>5}", format(p), "{a}{b}".format_map(Default(a=1)))
show("not a str", format, Point(1, 2), 5)
show("list", format, [], "x")
show("none", format, None, ">5")
x, width = 42, 8
print(f"{x:{width}}|{x:<{width}}|{x!r:^{width}}|{x=}|{x = }|{x=:>5}|{x + 1=}|{'a' 'b'}|{{}}|{x:#x}")
