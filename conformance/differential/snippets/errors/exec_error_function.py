# stderr: whole
ns = {}
exec("def f(a):\n    return a.b\n", ns)
ns["f"](1)
