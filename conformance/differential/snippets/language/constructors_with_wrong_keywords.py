class Holder:
    def __init__(self, made): self.made = made
    def make(self): return self.made(unsupported=[])
def each(f, **kw):
    try: print(f(**kw))
    except TypeError as e: print(e)
for t in (tuple, list, set, frozenset, float, int, dict, str, bytes, range, slice, bool, object):
    each(t, zz=1)
    try: print(Holder(t).make())
    except TypeError as e: print(e)
