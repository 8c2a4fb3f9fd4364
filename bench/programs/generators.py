import time


def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def odd(source):
    for x in source:
        if x & 1:
            yield x


def flatten(depth, n):
    if depth:
        yield from flatten(depth - 1, n)
    else:
        yield from numbers(n)


start = time.perf_counter()
total = sum(odd(squares(numbers(1_000_000))))
print(f"pipeline\t{time.perf_counter() - start}")
start = time.perf_counter()
total = sum(flatten(10, 200_000))
print(f"yield from, depth 10\t{time.perf_counter() - start}")
