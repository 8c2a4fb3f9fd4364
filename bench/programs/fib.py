import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


start = time.perf_counter()
result = fib(30)
print(f"fib(30)\t{time.perf_counter() - start}")
assert result == 832040
