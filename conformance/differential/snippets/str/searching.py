"""Methods of str that look for other text."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


STRINGS = ["", "a", "abc", "Hello World", "  pad  ", "a,b,,c", "aaa", "ABC", "abcABC123", "\xdf", "\u0391\u03a3",
           "\u0391\u03a3 \u03a3\u0391\u03a3.", "\u01c6", "\ufb01ne", "\u0130I", "h\xe9llo w\xf6rld", "\u65e5\u672c\u8a9e",
           "x\U0001f600y", "\U0001f600\U0001f601 \U0001f600", "\ud800a", "a\tb\tc", "line1\nline2\r\nline3\rl4",
           "a\x0bb\x0cc\x1cd\x85e\u2028f", "123", "\u0663\u0664", "\xb2", "\xbd", "\u4e00", "Title Case", "they're bill's",
           'it"s', "both'\"", "back\\slash", "\x00\x01\x7f\x80\xa0\xad", "_id1", "1id", "+12", "-5", "a b  c   d", "xxabcxx"]

PARTS = ["", "a", "ab", "l", " ", ",", "aa", "\n", "\xe9", "\U0001f600", "\ud800", "ABC", "xx"]
NAMES = """count find rfind index rindex startswith endswith partition rpartition split rsplit strip lstrip rstrip
removeprefix removesuffix""".split()
for s in STRINGS[::2]:
    for part in PARTS:
        for name in NAMES:
            show(f"{s!a}.{name}({part!a})", getattr(s, name), part)
        show("in", lambda: part in s)
        show("+", lambda: s + part)
        show("<", lambda: (s < part, s <= part, s == part, s != part, s > part, s >= part))
    for part in ["", "a", "\U0001f600"]:
        for count in [0, 1, 2, -1]:
            show("split", s.split, part, count)
            show("rsplit", s.rsplit, part, count)
            show("replace", s.replace, part, "<>", count)
            show("replace wide", s.replace, part, "\U0001f602", count)
        for start in [None, 1, -1, 100]:
            for end in [None, 2, -1]:
                for name in ["count", "find", "rfind", "startswith", "endswith"]:
                    show(f"{s!a}.{name}({part!a}, {start}, {end})", getattr(s, name), part, start, end)
    show("split", s.split, None, 1)
    show("rsplit", s.rsplit, None, 1)
    show("split", s.split, None, 0)
    show("startswith", s.startswith, ("a", "H", "\U0001f600"))
    show("endswith", s.endswith, ("c", "d", "y"))
