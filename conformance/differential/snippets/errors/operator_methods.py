# stderr: whole
class A:
    def __add__(self, o):
        raise ValueError("add")
    def __eq__(self, o):
        raise ValueError("eq")
try:
    A() + 1
except ValueError:
    A() == 1
