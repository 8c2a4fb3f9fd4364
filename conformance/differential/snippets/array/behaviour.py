import array, copy, pickle
from array import array as A
for c in array.typecodes:
    if c in 'u': continue
    a=A(c) if c!='w' else A('w','héllo😀')
    if c!='w':
        for v in (1,0,-1,127,128,255,256,-129,2**15,2**16,2**31,2**32,2**63,2**64,-2**63-1,1.5,'a',None):
            try: a.append(v)
            except Exception as e: print(c,v,type(e).__name__,e)
    print(a, a.itemsize, len(a), a.typecode, a.tobytes(), a[::-1], a[1:], a*2)
a=A('i',[3,1,2]); a.insert(0,9); a.insert(-1,7); a.extend([1,2]); print(a,a.pop(),a.pop(0),a.index(1),a.count(1)); a.remove(1); a.reverse(); print(a)
a[1:2]=A('i',[5,6,7]); print(a); del a[::2]; print(a); a+=A('i',[1]); print(a, a==A('i',a.tolist()), a<A('i',[100]), a!=[1], A('i',[1,2])==A('d',[1,2]))
for f in (lambda:a[100], lambda:a['x'], lambda: A('x'), lambda: A('ii'), lambda: A(1), lambda: a+[1], lambda: a.index(77), lambda: a.remove(77), lambda: A('i').pop(), lambda: a.__setitem__(slice(0,1),[1]), lambda: A('i','abc'), lambda: A('i',b'abc'), lambda: a.fromlist((1,)), lambda: a.extend(A('d',[1.])), lambda: hash(a), lambda: a.tounicode(), lambda: A('i',5), lambda: a.pop(99), lambda: a*1.5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(bytes(A('H',[1,2])), bytearray(A('b',[1,-1])), memoryview(A('i',[1,2,3]))[1], memoryview(A('d',[1.5])).format)
b=copy.copy(a); b.append(1); print(len(a),len(b), copy.deepcopy(a)==a, pickle.loads(pickle.dumps(a))==a)
m=memoryview(a); m[0]=42; print(a[0]); x=A('h',b'\x01\x00\x02\x00'); x.byteswap(); print(x, x.tolist(), sum(x), max(x), 1 in x, 256 in x)
import io; f=io.BytesIO(); x.tofile(f); f.seek(0); y=A('h'); y.fromfile(f,2); print(y)
try: y.fromfile(f,2)
except EOFError as e: print(e)
class S(A): pass
print(S('i',[1]), S('w','ab'), A('f',[1.1]), list(reversed(A('i',[1,2]))), A[int])
for i,v in enumerate(A('B',b'abc')): print(i,v)
from collections.abc import MutableSequence
print(isinstance(a, MutableSequence))
