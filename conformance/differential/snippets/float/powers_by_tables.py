"""Powers of floats, of which a table of logarithms and one of exponentials gives most."""
import random

random.seed(7)
for _ in range(1500):
    a = random.choice([random.uniform(0, 10), random.uniform(0.9, 1.1), 2.0 ** random.uniform(-60, 60), float(random.randint(1, 1000))])
    b = random.choice([random.uniform(-5, 5), -1.5, 1.5, 3.0, -2.0, 1 / 3, 0.25, 10.0, -0.5, 2.5, 7.0])
    print(a, b, f"{a**b:.15g}")
for a, b in [(2.0, 0.5), (0.25, -0.5), (1e200, 1.5), (1e-200, 1.7), (5e-324, 0.5), (0.5, 1074.0), (0.5, 1080.0), (1.0000001, 1e9)]:
    print(a, b, repr(a**b))
for a, b in [(0.0, -1.5), (10.0, 400.0), (-8.0, 1 / 3)]:
    try:
        print(a**b)
    except Exception as error:
        print(type(error).__name__, error)
