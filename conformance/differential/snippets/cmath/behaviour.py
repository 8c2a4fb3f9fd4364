import cmath, math
inf=float('inf'); nan=float('nan')
vals=[-inf,-2.3,-0.0,0.0,1.0,0.5,1e300,inf,nan,-1.0, 30.0]
for n in "acos acosh asin asinh atan atanh cos cosh exp sin sinh sqrt tan tanh log log10 phase polar".split():
    f=getattr(cmath,n)
    for a in vals:
        for b in vals:
            try: print(n,a,b,f(complex(a,b)))
            except Exception as e: print(n,a,b,type(e).__name__,e)
for a in vals:
    for b in vals:
        try: print('rect',a,b,cmath.rect(a,b))
        except Exception as e: print('rect',a,b,type(e).__name__,e)
print(cmath.isclose(1+1e-10j,1), cmath.log(100,10), cmath.log(2j, 3))
print(cmath.inf, cmath.infj, cmath.nanj, cmath.tau)
class C:
    def __complex__(s): return 1j
print(cmath.sqrt(C()), cmath.sqrt(-1), cmath.sqrt(True))
for x in ('a', None):
    try: cmath.sqrt(x)
    except TypeError as e: print(e)
