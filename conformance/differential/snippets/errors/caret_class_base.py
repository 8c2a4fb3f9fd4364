# stderr: whole
class A(int, str):
    pass
