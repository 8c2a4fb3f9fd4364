from statistics import NormalDist, mean
import locale, resource
n=NormalDist(100,15); print(n, n.cdf(115), n.pdf(100), n.inv_cdf(0.25), n.quantiles(4), n.zscore(130), n.mean, n.variance, n.stdev, n.median, n.mode)
print(n+5, n-NormalDist(1,2), n*2, n/2, -n, +n, 3-n, 2*n, n==NormalDist(100,15), n!=NormalDist(), hash(n)==hash(NormalDist(100,15)), NormalDist.from_samples([1,2,3,4]))
print(round(NormalDist(2.4,1.6).overlap(NormalDist(3.2,2.0)),12), n.samples(3,seed=5))
for p in (0.001,0.01,0.05,0.3,0.5,0.77,0.99,0.999999,1e-12): print(NormalDist().inv_cdf(p), round(NormalDist().cdf(p*3),12))
for f in (lambda:NormalDist(0,-1),lambda:n.inv_cdf(0),lambda:NormalDist(1,0).cdf(1),lambda:n.overlap(3),lambda:NormalDist(1,0).zscore(1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(locale.setlocale(locale.LC_ALL,"C"), locale.getpreferredencoding() in ("UTF-8","utf-8","ANSI_X3.4-1968"), locale.format_string("%.2f",3.14159), locale.atof("1.5"), locale.localeconv()["decimal_point"], locale.strcoll("a","b"))
try: locale.setlocale(locale.LC_ALL,"xx_YY")
except locale.Error as e: print(e)
r=resource.getrusage(resource.RUSAGE_SELF); print(r.ru_maxrss>0, len(r))
