# stderr: whole
class A:
    def go(self):
        pass
    def f(self):
        go()
A().f()
