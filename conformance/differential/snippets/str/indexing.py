"""Items, slices, repetition and joining of strs."""


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

for s in STRINGS[::3]:
    for key in [0, 1, -1, 2, 5, 100, -100, 10**20, True, "a", 1.0, None]:
        show(f"{s!a}[{key!r}]", lambda: s[key])
    for start in [None, 0, 1, -1, 3, 100, -100, 10**20]:
        for stop in [None, 0, 2, -1, 100, -(10**20)]:
            for step in [None, 1, 2, -1, -2, 10**20]:
                show(f"{s!a}[{start}:{stop}:{step}]", lambda: s[start:stop:step])
    show("step 0", lambda: s[::0])
    for count in [0, 1, 2, -1, True, "a", 1.0, 10**20]:
        show(f"{s!a} * {count!r}", lambda: s * count)
        show(f"{count!r} * {s!a}", lambda: count * s)
    for items in [["a", "b", "c"], ("x",), [], "pqr", {"k": 1}, ["a", "\U0001f600"], [1], ["b", None], 5, (c for c in "gen")]:
        show("join", s.join, items)
    show("translate", s.translate, {97: None, 98: "XX", 99: 100, 0x1F600: "face", 32: 0x1F601})
    show("translate", s.translate, [1, 2, 3])
show("too large", "a".translate, {97: 1114112})
show("wrong type", "a".translate, {97: 1.5})
for arguments in [("abc",), ("abc", "xyz"), ("abc", "xyz", "de"), ("a", "bc"), ({"a": 1, 98: 2},), ({"ab": 1},), ({1.5: 1},)]:
    show(f"maketrans{arguments}", str.maketrans, *arguments)
