class C:
    made = 0
    def __init__(self, n): self.n = n; C.made += 1
    def hello(self): return 'hello ' + self.n
    def __del__(self): print('del', self.n)
a = C('a'); print(a.hello()); del a; print('after del a')
b = C('b'); b = None; print('after b=None')
def f(fail=False):
    c = C('c'); print('in f', c.n)
    if fail: return 1 / 0
    if c.n == 'zz': return 5
    return c.hello()
print(f()); print('after f')
C('d'); print('after expr')
class D(C):
    def __del__(self): super().__del__(); print('D too')
d = D('dd'); d = D('dd2'); print('rebound', repr(d)[:5], C.made)
def loop():
    for i in range(3):
        x = C('x%d' % i)
        if i == 1: continue
        print('body', i)
    print('end of loop')
loop()
shared = C('shared'); other = shared; del shared; print('still there')
class Bad:
    def __del__(self): raise ValueError('x')
print('exit')
