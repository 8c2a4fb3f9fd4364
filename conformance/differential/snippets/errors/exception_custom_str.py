# stderr: whole
class MyError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
    def __str__(self):
        return f"code={self.code}"
raise MyError(5)
