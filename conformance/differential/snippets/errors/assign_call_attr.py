# stderr: whole
class A:
    def f(self):
        self.x = int("z")
A().f()
