import time


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def norm(self):
        return self.x * self.x + self.y * self.y


def main():
    total = 0
    position = Vector(0, 0)
    step = Vector(1, 2)
    for _ in range(1_000_000):
        total += position.add(step).norm() & 15
    return total


def build():
    return sum(Vector(i, i + 1).norm() & 1 for i in range(300_000))


start = time.perf_counter()
total = main()
print(f"methods and attributes\t{time.perf_counter() - start}")
start = time.perf_counter()
build()
print(f"making objects\t{time.perf_counter() - start}")
