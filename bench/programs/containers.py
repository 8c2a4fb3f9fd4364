import time


def lists():
    items = [(i * 7919) % 100_003 for i in range(300_000)]
    items.sort()
    doubled = [x * 2 for x in items if x % 3 == 0]
    doubled.reverse()
    total = 0
    for i in range(0, len(doubled) - 1, 2):
        total += doubled[i] - doubled[i + 1]
    while items:
        total += items.pop()
    return total


def dicts():
    counts = {}
    for i in range(600_000):
        key = (i * 31) % 5003
        counts[key] = counts.get(key, 0) + 1
    names = {f"name{i}": i for i in range(100_000)}
    total = 0
    for name, value in names.items():
        if name in names:
            total += value + counts[value % 5003]
    pairs = {(i, i + 1): i for i in range(50_000)}
    return total + sum(pairs[i, i + 1] for i in range(50_000)) + len(set(counts.values()))


start = time.perf_counter()
lists()
print(f"lists\t{time.perf_counter() - start}")
start = time.perf_counter()
dicts()
print(f"dicts and sets\t{time.perf_counter() - start}")
