import heapq
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass


def measure(function, *args):
    start = time.perf_counter()
    result = function(*args)
    print(f"{function.__name__}\t{time.perf_counter() - start}")
    return result


def n_queens(size):
    found = 0
    columns, rising, falling = set(), set(), set()

    def place(row):
        nonlocal found
        if row == size:
            found += 1
            return
        for column in range(size):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            place(row + 1)
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)

    place(0)
    return found


class Body:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity
        self.mass = mass


def n_body(steps):
    bodies = [
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 39.47),
        Body((4.84, -1.16, -0.10), (0.60, 2.81, -0.02), 0.037),
        Body((8.34, 4.12, -0.40), (-1.01, 1.82, 0.008), 0.011),
        Body((12.89, -15.11, -0.22), (1.08, 0.86, -0.01), 0.0017),
        Body((15.37, -25.91, 0.17), (0.97, 0.59, -0.03), 0.002),
    ]
    dt = 0.01
    for _ in range(steps):
        for i, a in enumerate(bodies):
            for b in bodies[i + 1 :]:
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                mag = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
                a.vx -= dx * b.mass * mag
                a.vy -= dy * b.mass * mag
                a.vz -= dz * b.mass * mag
                b.vx += dx * a.mass * mag
                b.vy += dy * a.mass * mag
                b.vz += dz * a.mass * mag
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz
    return bodies[0].x


def spectral_norm(n):
    def entry(i, j):
        return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)

    def times(vector):
        return [sum(entry(i, j) * vector[j] for j in range(n)) for i in range(n)]

    u = [1.0] * n
    for _ in range(4):
        u = times(u)
    return sum(value * value for value in u)


def mandelbrot(size):
    inside = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            zr = zi = 0.0
            for _ in range(50):
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                if zr * zr + zi * zi > 4.0:
                    break
            else:
                inside += 1
    return inside


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    most = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flips = 0
        current = permutation[:]
        while current[0] != 0:
            k = current[0]
            current[: k + 1] = current[k::-1]
            flips += 1
        most = max(most, flips)
        while True:
            if r == n:
                return most
            first = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


def matrix_product(n):
    a = [[float(i + j) for j in range(n)] for i in range(n)]
    b = [[float(i - j) for j in range(n)] for i in range(n)]
    c = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    return c[n - 1][n - 1]


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        current = [i]
        for j, right in enumerate(b, 1):
            cost = 0 if left == right else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def word_count(text):
    counts = {}
    for word in text.split():
        word = word.strip(".,!").lower()
        counts[word] = counts.get(word, 0) + 1
    more = defaultdict(list)
    for word, count in counts.items():
        more[len(word)].append((count, word))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3], Counter(text.split()).most_common(2)


@dataclass
class Point:
    x: int
    y: int

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


def points(n):
    total = Point(0, 0)
    step = Point(1, 2)
    for _ in range(n):
        total = total + step
    return total


@dataclass(order=True)
class Job:
    priority: int
    name: str = ""


def sorting(n):
    state = 1
    values = []
    for _ in range(n):
        state = state * 1103515245 + 12345 & 0x7FFFFFFF
        values.append(state)
    values.sort()
    names = sorted((str(value) for value in values), reverse=True)
    pairs = sorted([(value % 100, value) for value in values])
    by_key = sorted(values, key=lambda value: value % 1000)
    floats = sorted([value / 7 for value in by_key])
    return values[0], names[0], pairs[0], by_key[0], floats[0]


def heap(n):
    queue = []
    for i in range(n):
        heapq.heappush(queue, (i * 7919 % 10007, i))
    total = 0
    while queue:
        total += heapq.heappop(queue)[0]
    return total


def breadth_first(size):
    seen = {(0, 0)}
    waiting = deque([(0, 0)])
    while waiting:
        x, y = waiting.popleft()
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            place = (x + dx, y + dy)
            if 0 <= place[0] < size and 0 <= place[1] < size and place not in seen:
                seen.add(place)
                waiting.append(place)
    return len(seen)


class Node:
    __slots__ = ("key", "left", "right")

    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def tree(n):
    root = Node(n // 2)
    for i in range(n):
        key = i * 7919 % n
        node = root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            elif key > node.key:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
            else:
                break

    def walk(node):
        if node is not None:
            yield from walk(node.left)
            yield node.key
            yield from walk(node.right)

    return sum(walk(root))


def keywords(n):
    def area(width, height=1, *, scale=1):
        return width * height * scale

    total = 0
    for i in range(n):
        total += area(i, height=2, scale=3)
    return total


def attempts(n):
    caught = 0
    for i in range(n):
        try:
            if i % 3 == 0:
                raise ValueError(i)
            int("x" if i % 3 == 1 else "1")
        except ValueError:
            caught += 1
    return caught


def pipeline(n):
    numbers = (i * i for i in range(n))
    even = (x for x in numbers if x % 2 == 0)
    return sum(x // 2 for x in even)


def comprehensions(n):
    squares = [x * x for x in range(n)]
    odd = {x for x in squares if x % 2}
    table = {x: str(x) for x in odd}
    return len(table), any(x > n * n for x in squares), max(squares), sum(map(len, table.values()))


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return sum(flags) - 2


def digits(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a.bit_length(), a % 1_000_007


text = "The quick brown fox, jumps over the lazy dog. Never odd or even! " * 40_000
measure(n_queens, 11)
measure(n_body, 40_000)
measure(spectral_norm, 400)
measure(mandelbrot, 350)
measure(fannkuch, 9)
measure(matrix_product, 180)
measure(levenshtein, "kitten sitting on the mat" * 40, "sitting kitten at the moat" * 40)
measure(word_count, text)
measure(points, 1_000_000)
measure(sorting, 200_000)
measure(heap, 200_000)
measure(breadth_first, 500)
measure(tree, 150_000)
measure(keywords, 2_000_000)
measure(attempts, 600_000)
measure(pipeline, 2_000_000)
measure(comprehensions, 600_000)
measure(sieve, 20_000_000)
measure(digits, 60_000)
