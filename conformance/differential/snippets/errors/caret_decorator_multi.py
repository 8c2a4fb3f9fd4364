# stderr: whole
def d(f): raise ValueError
@d
@staticmethod
def f(): pass
