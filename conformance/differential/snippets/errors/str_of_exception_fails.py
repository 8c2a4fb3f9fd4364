# stderr: whole
class E(Exception):
    def __str__(self):
        raise ValueError("str")
raise E(1)
