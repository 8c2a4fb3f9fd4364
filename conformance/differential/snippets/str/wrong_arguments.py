"""What str says to arguments of wrong types, in wrong numbers or with wrong names."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


NAMES = """count find rfind index rindex startswith endswith partition rpartition split rsplit strip lstrip rstrip
removeprefix removesuffix join translate center ljust zfill expandtabs encode format_map replace __contains__""".split()
for value in [1, None, 1.5, b"a", ["a"], {}]:
    for name in NAMES:
        show(f"{name}({value!r})", getattr("abc", name), value)
    show("+", lambda: "abc" + value)
    show("in", lambda: value in "abc")
    show("<", lambda: "abc" < value)
    show("==", lambda: "abc" == value)
    for name in ["replace", "find", "startswith", "split", "center", "encode", "count"]:
        show(f"{name}('a', {value!r})", getattr("abc", name), "a", value)
        show(f"{name}('a', 'b', {value!r})", getattr("abc", name), "a", "b", value)
for name in ["upper", "isalpha", "split", "encode", "expandtabs", "splitlines", "strip", "find", "join", "zfill"]:
    show(f"{name}(foo=1)", getattr("abc", name), foo=1)
    show(f"{name}(1, 2, 3, 4, 5)", getattr("abc", name), 1, 2, 3, 4, 5)
    show(f"{name}()", getattr("abc", name))
show("partition", "abc".partition, "")
show("split", "abc".split, "")
show("index", "abc".index, "z")
show("decoding", str, "a", "utf8")
show("decoding", str, 1, "utf8")
show("object", str, object="x")
show("unhashable", lambda: {[]: 1})
print(str(b"ab", "ascii"), str(b"\xff", "utf-8", "replace") == "\ufffd", str(b"ab"), str(), str(None), str(1.5))
