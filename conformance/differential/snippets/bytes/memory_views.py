"""memoryview: items, slices, casts, comparison."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


for data in [b"abcdef", b"", bytearray(b"abcdefgh")]:
    v = memoryview(data)
    print(len(v), v.tobytes(), v.tolist(), v.nbytes, v.readonly, v.itemsize, v.format, v.ndim, v.shape, v.strides, v.contiguous)
    print(v == data, v == memoryview(data), v[1:3].tolist(), bytes(v[::2]), v[::-1].tobytes(), v.hex(), v.hex(":", 2), v.obj == data)
    for key in [0, 1, -1, 100, "a", 1.5, None]:
        show(f"{key!r}", lambda: v[key])
    show("hash", lambda: hash(v) == hash(data))
    print(list(v), bytes(v), bytearray(v[:2]), b"".join([v, v[:1]]), 97 in v)
store = bytearray(range(16))
v = memoryview(store)
v[0] = 255
v[1:3] = b"xy"
print(store, v[::4].tolist())
for key, value in [(0, 256), (0, -1), (0, "a"), (slice(0, 2), b"x"), (100, 1), (slice(0, 2), "ab"), (0, 1.5)]:
    show(f"{key} {value!r}", v.__setitem__, key, value)
for code in "bBhHiIlLqQfd?c":
    show(code, lambda: v.cast(code).tolist())
w = v.cast("H")
w[0] = 513
print(store[:2], w[1], w[1:3].tolist(), w.format, w.itemsize, len(w), w.nbytes)
show("range", w.__setitem__, 0, 70000)
m = v.cast("B", [4, 4])
print(m.shape, m.strides, m.ndim, m[1, 2], m.tolist())
show("key", lambda: m[1])
show("key", lambda: m[4, 0])
show("cast", w.cast, "I")
show("cast", v.cast, "zz")
show("cast", v[::2].cast, "H")
show("readonly", memoryview(b"abc").__setitem__, 0, 1)
print(v.toreadonly().readonly)
with memoryview(store) as inside:
    show("resize", store.append, 1)
    print(inside[3])
show("released", inside.tolist)
show("str", memoryview, "abc")
show("int", memoryview, 5)
