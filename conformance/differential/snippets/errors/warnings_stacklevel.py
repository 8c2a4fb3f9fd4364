# stderr: whole
import warnings
def f():
    warnings.warn("careful", DeprecationWarning, stacklevel=2)
f()
