# stderr: whole
def f():
    try:
        1 / 0
    finally:
        {}["f"]
f()
