"""Sorts of all sizes by ints, floats, strs and tuples; only hashes of long results are printed."""
import random

random.seed(3)
kinds = [
    lambda: random.randint(-5, 5),
    lambda: random.randint(-(2**60), 2**60),
    lambda: random.choice("abcdé") * random.randint(0, 3),
    lambda: random.choice([1.5, -0.0, 0.0, 2.0, float("inf"), -1e300]),
    lambda: random.random(),
]


def digest(order):
    total = 0
    for place in order:
        total = (total * 31 + place) % 1_000_000_007
    return total


for n in (2, 3, 11, 40, 63, 64, 65, 100, 255, 256, 257, 1000, 3000):
    for kind in kinds:
        keys = [kind() for _ in range(n)]
        for reverse in (False, True):
            print(n, digest(sorted(range(n), key=keys.__getitem__, reverse=reverse)), end=" ")
            print(digest(sorted(range(n), key=lambda i: (keys[i], -i % 7, str(i)), reverse=reverse)))
        if n < 12:
            print(sorted(keys), sorted(keys, reverse=True))
    rows = [(kinds[0](), kinds[2](), kinds[3]())[: random.choice([1, 2, 3, 3])] for _ in range(n)]
    print(digest(sorted(range(n), key=rows.__getitem__)), digest(sorted(range(n), key=rows.__getitem__, reverse=True)))
    mixed = [random.choice([kinds[0], kinds[3]])() for _ in range(n)]
    print(digest(sorted(range(n), key=mixed.__getitem__)))
