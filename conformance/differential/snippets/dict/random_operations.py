import random
random.seed(3)
class K:
    """A key that is equal to its value."""

    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==(o.v if isinstance(o,K) else o)
    def __repr__(s): return f"K({s.v!r})"
pool=[0,1,-1,True,False,1.0,0.0,2.5,"a","b","",None,(),(1,),(1,2),(1.0,2),("a",1),((1,2),3),(True,2),2**64,float(2**64),b"a",frozenset([1]),frozenset([1,2]),1j,(None,),(1,2,3),(1,2,3.0),K(1),K("a"),K((1,2)),K(2.5),(K(1),2),-2,(2**30,1),(-1,-2),"é","\U0001f600",(1,"a"),range(3),...,int,len]
for trial in range(400):
    d={}; log=[]
    for step in range(60):
        k=random.choice(pool); op=random.randrange(9)
        if op<4: d[k]=step
        elif op==4: log.append(d.pop(k,"none"))
        elif op==5: log.append(d.get(k))
        elif op==6: log.append(k in d)
        elif op==7: log.append(d.setdefault(k,step))
        elif d and random.random()<.3: log.append(d.popitem())
    print(trial, d, log[-8:], len(d))
    e=dict(list(d.items())[::2]); 
    print(d==dict(reversed(list(d.items()))), d|e==d, len(d.keys()&e.keys()), list(e))
ints=[0,1,2,3,8,16,64,-1,-2,100,1.5,None,True,(1,2),(3,),2**70,5,7,13,21,34]
for trial in range(400):
    s=set(random.sample(ints,random.randrange(8))); t=set(); 
    for step in range(60):
        k=random.choice(ints); op=random.randrange(14)
        if op<5: s.add(k)
        elif op<7: s.discard(k)
        elif op==7: t=set(s)
        elif op==8: s|=t
        elif op==9 and random.random()<.3: s&=set(ints[::2])
        elif op==10 and random.random()<.3: s^=t
        elif op==11: s-=set(ints[step%5:step%7])
        elif op==12 and s: s.pop()
        elif op==13: t=frozenset(s)|{k}
    print(trial,list(s),list(t),list(s|t),list(s&t),list(s-t),list(t-s),list(s^t),list(t^s),s<=t,s==t,hash(frozenset(s)))
