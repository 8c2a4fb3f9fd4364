# stderr: whole
class A:
    alpha = 1
A.alhpa
