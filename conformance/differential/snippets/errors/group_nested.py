# stderr: whole
def f():
    raise ValueError("inner")
errors = []
for i in range(2):
    try:
        f()
    except ValueError as e:
        errors.append(e)
g = ExceptionGroup("deep", errors)
try:
    raise g
except ExceptionGroup as e:
    g2 = e
def top():
    raise ExceptionGroup("top", [g2, KeyError("k")])
top()
