# stderr: whole
class A:
    def __init__(self, x):
        self.x = 1 / x
A(0)
