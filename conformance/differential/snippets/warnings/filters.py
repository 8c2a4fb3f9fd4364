import warnings, sys
sys.stderr = sys.stdout
warnings.warn("hello")
def f():
    warnings.warn("inside", DeprecationWarning, stacklevel=2)
f()
for i in range(2): warnings.warn("once only")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("rec", RuntimeWarning)
    f()
    print(len(w), w[0].message, w[0].category, w[0].lineno, str(w[1].message), w[1].lineno)
    print(str(w[0]).replace(__file__, "F"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("err", UserWarning)
    except UserWarning as e: print("raised", e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="ign.*")
    warnings.warn("ignored")
    warnings.warn("not that")
try: warnings.warn("z", int)
except TypeError as e: print(e)
warnings.showwarning = lambda *a: print("custom", a[0], a[1].__name__, a[3])
warnings.warn("cust")
print(warnings.formatwarning("m", UserWarning, "fn.py", 3, "line"))
class My(UserWarning): pass
warnings.warn(My("inst"))
@warnings.deprecated("use g")
def old(): return 5
print(old(), old.__deprecated__)
for a in (lambda: warnings.simplefilter("bogus"), lambda: warnings.filterwarnings("error", 3)):
    try: a()
    except Exception as e: print(type(e).__name__, e)
x = 1 if NotImplemented else 2
