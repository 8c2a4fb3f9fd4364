"""Methods of str that take no text, and what repr shows."""


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

NAMES = """capitalize casefold title lower upper swapcase isalnum isalpha isascii isdecimal isdigit isidentifier islower
isnumeric isprintable isspace istitle isupper split rsplit strip lstrip rstrip splitlines expandtabs encode""".split()
for s in STRINGS:
    for name in NAMES:
        show(f"{s!a}.{name}()", getattr(s, name))
    print(len(s), ascii(repr(s)), ascii(s), [ascii(c) for c in s], ascii(s[::-1]))
    show("splitlines", s.splitlines, True)
    for size in [0, 1, 4, -3]:
        show("expandtabs", s.expandtabs, size)
    for width in [0, 3, 5, 6, 11, 20, -1]:
        for name in ["center", "ljust", "rjust"]:
            show(f"{s!a}.{name}({width})", getattr(s, name), width)
            show(f"{s!a}.{name}({width}, ...)", getattr(s, name), width, "\U0001f600")
        show(f"{s!a}.zfill({width})", s.zfill, width)
