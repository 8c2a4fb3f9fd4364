import time


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = 0
        i += 1
    return sum(flags)


def modular(n):
    value = 1
    for i in range(1, n):
        value = (value * 48271 + i) % 2147483647
    return value


def big(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a.bit_length()


start = time.perf_counter()
assert sieve(1_000_000) == 78498
print(f"sieve\t{time.perf_counter() - start}")
start = time.perf_counter()
modular(2_000_000)
print(f"modular\t{time.perf_counter() - start}")
start = time.perf_counter()
big(20_000)
print(f"big\t{time.perf_counter() - start}")
