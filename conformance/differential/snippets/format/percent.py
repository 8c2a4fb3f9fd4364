"""The % operator of str and bytes."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


TEMPLATES = ["%s", "%r", "%a", "%d", "%i", "%u", "%o", "%x", "%X", "%e", "%E", "%f", "%g", "%G", "%c", "%%", "%5s", "%-5s|", "%05d",
             "%+d", "% d", "%#x", "%#o", "%.3s", "%.3d", "%8.3d", "%-8.3d|", "%08.3d", "%+.2e", "%10.3f", "%010.3f", "%#.0f", "%#g",
             "%ld", "%5c", "%#06x", "%.0f", "%5%", "%z", "%b", "%", "%5", "%.", "%(a)s", "%(a)05d", "%(a", "%(b)s", "%*d", "%-*d|",
             "%.*f", "%*.*f", "%s %s", "abc", "%5.2s|"]
VALUES = [0, 1, -1, 255, 10**20, 1.5, -0.0, float("nan"), float("inf"), 123456.789, "abc", "\xe9", "\U0001f600", "", None, True,
          [1, "a"], (1,), (1, 2), ("a", "b"), (5, 3), (5, 3.14159), (8, 3, 2.5), {"a": 5}, {}, (), b"xy", 1j, 1114112, 65, ((1, 2),)]
for template in TEMPLATES:
    for value in VALUES:
        show(f"{template!a} % {value!a}", lambda: template % value)
for template in TEMPLATES:
    data = template.encode()
    for value in [0, 255, 256, 1.5, "abc", b"abc", bytearray(b"q"), None, [1], (1, 2), (b"a", b"b"), (5, 3), {b"a": 5}, {}, (), 65]:
        show(f"{data} % {value!r}", lambda: data % value)
