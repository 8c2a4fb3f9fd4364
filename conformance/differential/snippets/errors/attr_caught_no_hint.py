# stderr: whole
class A:
    alpha = 1
try:
    A().alhpa
except AttributeError as e:
    print(e)
    raise
