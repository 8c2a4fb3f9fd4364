# stderr: whole
import functools
def cmp(a, b): raise ValueError("cmp")
sorted([1, 2], key=functools.cmp_to_key(cmp))
