# stderr: whole
class A:
    def __str__(self):
        raise ValueError("str")
print(A())
