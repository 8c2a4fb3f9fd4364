def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as e:
        print(label, "!!", type(e).__name__, e)
class C:
    x=1
    def f(self): return 1
    @classmethod
    def g(cls): return cls
c=C()
c.b=2; c.a=1
d=c.__dict__
print(d, d is c.__dict__, type(d))
d["new"]=5; print(c.new); del d["b"]; show("gone",lambda:c.b); d.update(z=1); print(c.z, list(d), len(d), "z" in d, d.pop("z"), d, d=={"a":1,"new":5})
for k,v in d.items(): print(k,v)
c.__dict__={"q":1}; print(c.__dict__, c.q)
m=C.__dict__
print(type(m), m["x"], "f" in m, sorted(k for k in m if not k.startswith("__")), callable(m["f"]), m.get("zz"), type(m["g"]).__name__)
show("set", lambda: m.__setitem__("y",1))
def seti(): m["y"]=1
show("set", seti)
print({**m}["x"], dict(m)["x"], len(m)>3)
class L(list[int]): pass
print(L.__orig_bases__, L.__bases__, L([1,2]), isinstance(L(), list))
class G:
    def __class_getitem__(cls, k): return f"G[{k}]"
print(G[int], G[1,2])
deep=[]
for i in range(100000): deep=[deep]
try: repr(deep)
except RecursionError as e: print("RecursionError")
try: deep==[deep]
except RecursionError as e: print("RecursionError")
del deep
a=[1]; a.append(a); b=[1]; b.append(b)
try: print(a==b)
except RecursionError as e: print("RecursionError", e)
print(a==a)
class D(dict):
    def __repr__(self): return "D"+super().__repr__()
    def __contains__(self,k): return True
    def get(self,k,d=None): return "got"
x=D(a=1)
print(x, 5 in x, x.get(3), x["a"], len(x), x=={"a":1}, {**x}, dict(x), list(x), x|{"b":1}, bool(D()))
class LL(list):
    def __getitem__(self,i): return ("item",i)
    def __len__(self): return 99
    def __iter__(self): return iter("xyz")
    def append(self,v): super().append(v*2)
l=LL([1,2]); l.append(4)
print(l[0], l[1:2], len(l), list(l), [*l], l, sum([1 for _ in l]), sorted(l), bool(LL()), l==[1,2,8], l.index(8), tuple(l))
p,q,r=l; print(p,q,r)
class T(tuple):
    def __getitem__(self,i): return "t"
    def __len__(self): return 7
t=T((1,2)); print(t[0], len(t), t==(1,2), hash(t)==hash((1,2)), list(t)); a,b=t; print(a,b)
def f(*args, **kw): return args, kw
print(f(*[1], *(2,), **{"a":1}, **dict(b=2)), f(*{1:2}, *"ab", *range(2)))
show("kw", lambda: f(**{1:2})); show("kw", lambda: f(**5)); show("star", lambda: f(*5)); show("dup", lambda: f(**{"a":1},**{"a":2}))
show("dict disp", lambda: {**5}); show("dict disp", lambda: {**[1]})
print([*{1:2}.items()], {*"aab"}.__len__(), (*[1],2), [*range(3), *"ab"])
print(sorted({"b":1,"a":2}.items(), key=lambda kv: kv[1]), max({"a":1,"b":5}, key={"a":1,"b":5}.get), min((3,"c"),(3,"b")))
w={}
w.setdefault("k",[]).append(1); w.setdefault("k",[]).append(2); print(w)
nested={"a":[1,{"b":(2,3)}]}; nested["a"][1]["b"]+=(4,); print(nested)
matrix=[[0]*3 for _ in range(2)]; matrix[0][1]+=5; matrix[-1][-1]-=1; print(matrix)
s=[1,2,3,4]; s[1:3],s[0]=[9],7; print(s); del s[::2],s[0]; print(s)
i=0; arr=[0,0]; i,arr[i]=1,5; print(i,arr)
print([1,2,3]>[1,2], [1,[2,3]]<[1,[2,4]], (1,"a")>(1,"B"), [[]]==[[]], {"x":[1]}=={"x":[1]})
print(str([1.0,-0.0,1e100,"q\n",b"x",None,True,...,1j]), repr({"a":"b'c"}), f"{[1,2]!r:>10}|{ {1:2} }|{(1,)}")
print(list(map(list, zip(*[(1,2),(3,4)]))), dict(zip("ab",[1,2])), list(enumerate("ab"))[::-1], any(x>1 for x in [1,2]), all(x for x in []))
print(list("abc"[::-1]), "".join(reversed("abc")), list(dict.fromkeys("hello")), sorted(set("hello")), [x for x in range(10) if x%3==0][-1])
