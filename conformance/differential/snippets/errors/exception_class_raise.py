# stderr: whole
class MyError(Exception):
    """doc"""
raise MyError
