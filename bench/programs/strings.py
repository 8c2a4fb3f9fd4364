import time


def main():
    parts = []
    text = ""
    for i in range(300_000):
        parts.append(f"item {i}: {i * 2:>8}")
        text += "x" if i % 3 else "é"
    joined = ",".join(parts)
    words = joined.split(",")
    return sum(len(word.upper().strip()) for word in words) + len(text.replace("é", "ee"))


start = time.perf_counter()
result = main()
print(f"building, splitting\t{time.perf_counter() - start}")
assert result == 6_188_890 + 400_000, result
