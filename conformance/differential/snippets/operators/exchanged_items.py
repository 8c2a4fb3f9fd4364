"""Several items assigned at once: each value keeps while the next one is evaluated."""


def exchange(items, i, j):
    items[i], items[j] = items[j], items[i]
    a, b = items[i], items[i + 1]
    c, d, e = items[i] + items[j], items[j] * items[i], items[i + 1] - items[0]
    return items, a, b, c, d, e


def nested(rows, i):
    rows[i][0], rows[i + 1][1] = rows[i + 1][1] + rows[i][0], rows[i][0] * rows[i + 1][0]
    x, (y, z) = rows[i][0], (rows[i][1], rows[i + 1][0])
    return rows, x, y, z, rows[i][0] - rows[i + 1][0] * rows[i][1] < rows[i + 1][1] <= rows[i][0] + rows[0][1]


def quick(values):
    if len(values) < 2:
        return values
    i, j, pivot = 0, len(values) - 1, values[len(values) // 2]
    while i <= j:
        while values[i] < pivot:
            i += 1
        while values[j] > pivot:
            j -= 1
        if i <= j:
            values[i], values[j] = values[j], values[i]
            i, j = i + 1, j - 1
    return quick(values[: j + 1]) + values[j + 1 : i] + quick(values[i:])


class Pair:
    def __init__(self, a, b):
        self.items = [a, b]

    def turn(self):
        self.items[0], self.items[1] = self.items[1], self.items[0]
        self.a, self.b = self.items[0], self.items[1]
        return self.a, self.b, max(self.items[0], self.items[1]), [self.items[1], self.items[0]]


print(exchange([5, 2, 9, 4], 1, 2))
print(nested([[1, 2], [3, 4], [5, 6]], 0))
print(quick([7 * n % 41 for n in range(40)]))
print(Pair(1, 2).turn())
