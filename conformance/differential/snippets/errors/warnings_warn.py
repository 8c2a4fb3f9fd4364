# stderr: whole
import warnings
def f():
    warnings.warn("careful")
f()
