"""Digits of floats beyond what is stored, exactly."""


def show(label, f, *args, **kw):
    try:
        print(label, ascii(f(*args, **kw)))
    except Exception as e:
        print(label, type(e).__name__, ascii(str(e)))


x = 0.1
for i in range(150):
    print(f"{x:.0f} {x:.1f} {x:.2f} {x:.5f} {x:.20f} {x:.30e} {x:.17g} {x:.3g} {x:.1%} {x:g} {x:e}")
    print("%.0f %.3f %.15f %g %.3g %#g %e %.25f" % (x, x, x, x, x, x, x, x))
    x = x * 7.7 if x < 1e25 else x / 1e26
for k in range(64):
    value = k / 8
    print(f"{value:.0f} {value:.1f} {value:.2f} {value:.1g} {value:.2e}", round(value, 1), round(value, 2))
print(f"{5e-324:.1080f}")
print(f"{1.7976931348623157e308:.3f}")
print(f"{2**0.5:.60f}", f"{1e23:.0f}", f"{1e22:.5e}", f"{123456789.123456789:.120f}")
