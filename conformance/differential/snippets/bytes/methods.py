"""Methods of bytes and bytearray."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


VALUES = [b"", b"a", b"abc", b"Hello World", b"  pad \t\n", b"a,b,,c", b"aaa", b"ABC", b"\xff\xe9abc\x80", b"line1\nline2\r\nl3\rl4",
          b"it's", b'it"s', b"both'\"\\", b"\x00\x01", b"123", b"-5", b"a\tb", b"Title Case", b"xxabcxx"]

NAMES = """capitalize title lower upper swapcase isalnum isalpha isascii isdigit islower isspace istitle isupper split rsplit
strip lstrip rstrip splitlines expandtabs hex decode""".split()
PARTS = [b"", b"a", b"ab", b"l", b" ", b",", b"aa", b"\n", bytearray(b"b"), 97, 255, 256, "a", None, 1.5]
SEARCHES = """count find rfind index rindex startswith endswith partition rpartition split rsplit strip lstrip rstrip
removeprefix removesuffix join""".split()
for plain in VALUES[1::2]:
    for s in [plain, bytearray(plain)]:
        print(repr(s), len(s), list(s), str(s), bool(s))
        for name in NAMES:
            show(f"{s!r}.{name}()", getattr(s, name))
        for part in PARTS:
            for name in SEARCHES:
                show(f"{s!r}.{name}({part!r})", getattr(s, name), part)
            show("in", lambda: part in s)
            show("+", lambda: s + part)
            show("==", lambda: (s == part, s != part))
            show("<", lambda: s < part)
        for width in [0, 5, 11, -1]:
            for name in ["center", "ljust", "rjust"]:
                show(name, getattr(s, name), width)
                show(name, getattr(s, name), width, b"*")
            show("zfill", s.zfill, width)
        for count in [0, 1, 2, -1]:
            show("split", s.split, b"a", count)
            show("rsplit", s.rsplit, None, count)
            show("replace", s.replace, b"a", b"XY", count)
            show("replace", s.replace, b"", b"-", count)
            show("*", lambda: s * count)
        for separator in [":", b"-", "", "ab", 1]:
            for size in [1, 2, -2, 0]:
                show("hex", s.hex, separator, size)
        show("translate", s.translate, bytes(range(256))[::-1])
        show("translate", s.translate, None, b"al")
        show("translate", s.translate, b"abc")
        show("center", s.center, 10, "x")
        show("join", s.join, [b"a", bytearray(b"b")])
        show("join", s.join, [b"a", "b"])
