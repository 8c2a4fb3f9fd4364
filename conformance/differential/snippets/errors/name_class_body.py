# stderr: whole
class A:
    alpha = 1
    beta = alpah
