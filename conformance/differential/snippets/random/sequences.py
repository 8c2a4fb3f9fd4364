import random
def t(e):
    try: print(e,'->',repr(eval(e)))
    except Exception as x: print(e,'!',type(x).__name__,x)
for seed in [0,1,42,-5,2**70,"hello","",b"abc",bytearray(b"x"),3.5,True,"héllo"]:
    random.seed(seed)
    print(seed,[random.random() for _ in range(2)],random.randint(1,100),random.randrange(0,1000,7),random.choice("abcdef"),random.getrandbits(40),random.getrandbits(100),random.getrandbits(1))
    l=list(range(10)); random.shuffle(l); print(l, random.sample(range(100),5), random.sample(l,3), random.sample(range(10**6),30)[:5])
    print(random.choices("abc",k=5),random.choices([1,2,3],weights=[5,1,1],k=5),random.choices([1,2,3],cum_weights=[5,6,7],k=3), random.sample(["a","b"],counts=[3,2],k=4))
    print(random.uniform(1,10),random.binomialvariate(10,.3),random.binomialvariate(1000,.4),random.binomialvariate(),random.randbytes(5),random.randint(0,2**100))
    print(*["%.12g"%x for x in (random.gauss(0,1),random.gauss(),random.normalvariate(5,2),random.expovariate(2),random.betavariate(2,3),random.gammavariate(0.5,2),random.gammavariate(1,2),random.gammavariate(3,1),random.triangular(),random.triangular(1,5,2),random.vonmisesvariate(0,4),random.paretovariate(3),random.weibullvariate(1,2),random.lognormvariate(0,1))])
for e in ["random.seed([])","random.randint(5,1)","random.randrange(0)","random.randrange(5,5)","random.randrange(1,10,0)","random.randrange(1.5)","random.choice([])","random.sample({1,2},1)","random.sample([1],2)","random.sample([1],-1)","random.choices([])","random.choices([1],weights=[1,2])","random.choices([1,2],weights=[0,0])","random.choices([1],[1],cum_weights=[1])","random.choices([1,2],5)","random.getrandbits(-1)","random.getrandbits('a')","random.shuffle((1,2))","random.gammavariate(0,1)","random.expovariate(0)","random.binomialvariate(-1)","random.binomialvariate(5,2)","random.triangular(3,3)","random.setstate((1,2,3))","random.setstate(5)","random.getstate()[0]","len(random.getstate()[1])","random.Random(5).random()","random.uniform('a',1)","random.random(1)","random.randint(1)","random.randrange(10,1,-3)","random.Random","random.SystemRandom().getrandbits(5)<32","random.SystemRandom().getstate()","random.randint(1,1.5)","random.choices([1,2],weights=[1,-1])","random.sample(5,2)"]: t(e)
s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
class R(random.Random):
    def random(self): return 0.25
r=R(1); print(r.randint(0,100), r.choice("abcd"), r.uniform(0,1), r.sample(range(10),3))
class R2(random.Random):
    def getrandbits(self,k): return 3
print(R2(1).randint(0,100))
