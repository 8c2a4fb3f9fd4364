"""Items and slices of bytes and bytearray; changes of bytearrays."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


VALUES = [b"", b"a", b"abc", b"Hello World", b"  pad \t\n", b"a,b,,c", b"aaa", b"ABC", b"\xff\xe9abc\x80", b"line1\nline2\r\nl3\rl4",
          b"it's", b'it"s', b"both'\"\\", b"\x00\x01", b"123", b"-5", b"a\tb", b"Title Case", b"xxabcxx"]

def change(value, action):
    target = bytearray(value)
    try:
        result = action(target)
        print("   ", result, target)
    except Exception as e:
        print("   ", type(e).__name__, e, target)


def assign(target, key, value):
    target[key] = value


def delete(target, key):
    del target[key]


for s in VALUES[2::6]:
    print(s)
    for key in [0, 1, -1, 5, 100, -100, 10**20, True, "a", 1.0, None]:
        show(f"{key!r}", lambda: s[key])
        show(f"{key!r}", lambda: bytearray(s)[key])
        change(s, lambda t: t.pop(key))
        change(s, lambda t: delete(t, key))
        for value in [65, 256, -1, "a", b"a", None]:
            change(s, lambda t: assign(t, key, value))
            change(s, lambda t: t.insert(key, value))
    for start in [None, 0, 1, -1, 3, 100, -100]:
        for stop in [None, 0, 2, -1, 100]:
            for step in [None, 1, 2, -1, -2]:
                key = slice(start, stop, step)
                show(f"{key}", lambda: (s[key], bytearray(s)[key]))
                change(s, lambda t: delete(t, key))
                for value in [b"", b"X", b"XYZ", [1, 2], "a", 5]:
                    change(s, lambda t: assign(t, key, value))
    for value in [65, 256, "a", b"xy", [1, 300], None, (1, 2)]:
        for name in ["append", "extend", "remove", "__iadd__", "__imul__"]:
            change(s, lambda t: getattr(t, name)(value))
    change(s, lambda t: t.reverse())
    change(s, lambda t: t.clear())
    change(s, lambda t: t.copy())
grown = bytearray()
for i in range(1000):
    grown.append(i % 256)
    if i % 7 == 0:
        del grown[:3]
    if i % 11 == 0:
        grown += b"xyz"
        grown[2:4] = b"12345"
print(len(grown), sum(grown), grown[:20], grown[-20:])
for i in range(200):
    grown.pop(0)
    grown.insert(5, i)
print(len(grown), bytes(grown[:30]))
for arguments in [(), (5,), (0,), (-1,), ("a",), ("a", "ascii"), ("\xe9", "utf-8"), ("\xe9", "ascii"), ([1, 2],), ([256],), ([-1],),
                  (["a"],), (1.5,), (None,), ({1: 2},), (True,), (10**20,), ("a", 1), (b"a", "utf8"), (5, "utf8"), (range(3),)]:
    show(f"bytes{arguments}", bytes, *arguments)
    show(f"bytearray{arguments}", bytearray, *arguments)
for text in ["", "00", "0aFf", "0a ff", "0 a", "zz", "0", "\xe90", " ff ", "fg", 5]:
    show(f"fromhex({text!a})", bytes.fromhex, text)
show("maketrans", bytes.maketrans, b"ab", b"xy")
show("maketrans", bytes.maketrans, b"a", b"xy")
show("hash", lambda: {bytearray(b"a")})
print({b"a": 1}[b"a"], hash(b"ab") == hash(bytes([97, 98])), b"a" == bytearray(b"a"), bytearray(b"b") > b"a")
