# stderr: whole
class A:
    def __init__(self):
        self._secret = 1
A().secret
