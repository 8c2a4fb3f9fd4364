import time


def nbody_like(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    dt = 0.001
    for _ in range(steps):
        r2 = x * x + y * y
        r3 = r2 * r2**0.5
        vx -= x / r3 * dt
        vy -= y / r3 * dt
        x += vx * dt
        y += vy * dt
    return x, y


def average(values):
    total = 0.0
    for value in values:
        total += value * 0.5
    return total / len(values)


start = time.perf_counter()
nbody_like(500_000)
print(f"orbit\t{time.perf_counter() - start}")
start = time.perf_counter()
average([i / 3 for i in range(1_000_000)])
print(f"average\t{time.perf_counter() - start}")
