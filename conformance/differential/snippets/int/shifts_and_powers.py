"""Shifts, powers, powers with a modulus."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


INTS = [0, 1, -1, 2, -3, 7, 10, 255, -256, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1,
        2**63, -(2**64), 10**20, 1 - 10**20, 3**100]

for a in INTS:
    for n in [0, 1, 2, 5, 31, 32, 33, 52, 53, 54, 62, 63, 64, 100, -1]:
        show(f"{a} << {n}", lambda: a << n)
        show(f"{a} >> {n}", lambda: a >> n)
    for n in [0, 1, 2, 3, 5, 10, 31]:
        show(f"{a} ** {n}", lambda: a**n)
for a in [1, -1, 2, -2, 4, 10, 16]:
    for n in [-1, -2, -3, -10]:
        show(f"{a} ** {n}", lambda: a**n)
for a in [2, 3, -3, 0, 10**20, 7, -7]:
    for e in [0, 1, 5, -1, -2, 1000, 10**10]:
        for m in [1, 2, 7, -7, 12, 10**9 + 7, 0, -1]:
            show(f"pow({a}, {e}, {m})", pow, a, e, m)
show("0 ** -1", lambda: 0**-1)
show("pow mod float", pow, 2, 3, 1.5)
show("pow mod str", pow, 2, 3, "a")
