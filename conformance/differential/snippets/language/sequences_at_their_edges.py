def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
L=lambda: list(range(10))
def dele(x,s): del x[s]; return x
def seti(x,s,v): x[s]=v; return x
for s in [slice(None),slice(2,5),slice(5,2),slice(None,None,2),slice(None,None,-1),slice(8,2,-2),slice(-3,None),slice(None,-3),slice(100,200),slice(-100,3),slice(3,3),slice(0,0),slice(1,None,3),slice(-1,-100,-3)]:
    print(s,L()[s],tuple(L())[s],'0123456789'[s],bytes(range(10))[s],range(10)[s]); t(dele,L(),s); t(dele,bytearray(range(10)),s)
    for v in ([],[1],'ab',(7,8,9),range(2)): t(seti,L(),s,v)
    t(seti,bytearray(range(10)),s,b'xy'); t(seti,L(),s,5)
t(lambda: L()['a']); t(lambda: L()[1.0]); t(lambda: L()[10]); t(lambda: L()[-11]); t(lambda: L()[2**70]); t(lambda: 'abc'[5]); t(lambda:'abc'['a']); t(lambda:(1,)[5]); t(lambda:(1,)['a']); t(lambda:b'a'[3]); t(lambda: L()[::0]); t(lambda: L()['a':]); t(lambda:L()[None:None:None]); t(seti,L(),20,1); t(seti,L(),'a',1); t(dele,L(),20); t(dele,L(),None); t(lambda: {}[1]); t(lambda: {}['a']); t(lambda: {}[[]]); t(dele,{},1); t(lambda: 5[0]); t(lambda: None[0]); t(lambda: seti(5,0,1)); t(lambda: dele(5,0)); t(lambda: (1,2).__setitem__(0,1)); t(seti,(1,),0,1); t(seti,'a',0,'b'); t(dele,'a',0); t(lambda: int[0]); t(lambda: list[int]); t(lambda: len[0])
t(L().insert); t(L().insert,'a',1); t(L().pop,20); t([].pop); t([1].pop,'a'); t(L().remove,99); t(L().index,99); t(L().index,5,6); t(L().index,5,-6,-4); t(L().count,1); t(L().extend,5); t(lambda: L()+(1,)); t(lambda: (1,)+[1]); t(lambda: L()*'a'); t(lambda: 2*[1,2]); t(lambda: [1]*-1); t(lambda:[1]*True); t(lambda:[1]*1.5); t(lambda: 'ab'*3); t(lambda: 'a'+1); t(lambda: 1+'a'); t(lambda: b'a'+'a'); t(lambda:'a'+b'a'); t(lambda: [1]<[1,2]); t(lambda: [1]<(1,)); t(lambda:(1,'a')<(1,2)); t(lambda: [1,2]==[1,2.0]); t(L().sort,key=len); t([1,'a'].sort); t(L().sort,1); t([3,1,2].sort,reverse=True); t(L().reverse,1); t(L().copy); t(L().clear); t([].__init__,5); 
l=[1,2,3]; l.append(l); print(l, l==l, repr(l)); 
l=[1,2,3]; l[1:1]=l; print(l); l+=l; print(l); l*=2; print(len(l)); l[:]=l[::-1]; print(l[:4]); l[::2]=[0]*len(l[::2]); print(l)
a,*b,c=range(5); print(a,b,c); *a,=range(3); print(a); (a,b),c=[1,2],3; print(a,b,c); [x,(y,*z)]=1,[2,3,4]; print(x,y,z)
def up(n,v): 
    exec(n+'=v',{'v':v})
for n,v in [('a,b',[1]),('a,b',[1,2,3]),('a,*b,c',[1]),('a,b',5),('a,b',{1:2,3:4}),('a,b','xyz'),('(a,b),c',[1,2]),('a,b',iter([1])),('[]',[1]),('[]',[])]: t(up,n,v)
class S:
    def __getitem__(s,i):
        print('get',i)
        if isinstance(i,int) and i>2: raise IndexError
        return i
    def __len__(s): return 3
    def __setitem__(s,i,v): print('set',i,v)
    def __delitem__(s,i): print('del',i)
s=S(); print(list(s), 1 in s, list(reversed(s))); s[1:2], s[::3], s[1,2], s[...], s[1:2,3], s[-1], s[None]; s[1:]=5; del s[:2]; print(min(s),max(s)); a,b,c=s; print(iter(s).__class__.__name__)
class Idx:
    def __index__(s): return 2
print([0,1,2,3][Idx()], 'abc'[Idx()], [1,2,3][:Idx()], range(10)[Idx()], [0]*Idx(), bytes(Idx()), hex(Idx()), 'a'*Idx())
r=range(1,20,3); print(r, r[2], r[-1], r[1:3], len(r), 7 in r, 8 in r, 7.0 in r, 'a' in r, r.index(7), r.count(4), r==range(1,21,3), hash(r)==hash(range(1,21,3)), list(reversed(r)), r.start,r.stop,r.step, range(0)==range(5,5), bool(range(0)), range(10)[::-1], range(5,0,-2)); t(r.index,8); t(lambda: r[100]); t(lambda:range(2**70)[2**69]); t(len,range(2**70)); t(lambda: range(1)<range(2)); t(setattr,r,'start',1); t(lambda: range(5).x)
print(slice(1,2)==slice(1,2), slice(1,2,3).indices(10), slice(None,None,-1).indices(5), repr(slice(1,None)), slice(1,2)<slice(1,3), hash(slice(1,2))==hash(slice(1,2)))
print('a,b,,c'.split(','), 'a b  c '.split(), ' a b'.split(None,1), 'abc'.split('b',0), 'a\nb\r\nc\x0bd'.splitlines(), 'a\nb'.splitlines(True), 'aXbXc'.rsplit('X',1), 'abc'.partition('b'), 'abc'.rpartition('z'), 'aaa'.replace('a','b',2), 'abc'.replace('','-'), 'abcabc'.find('c',3), 'abc'.rfind('z'), 'abc'.count(''), 'aaaa'.count('aa'), 'Hello'.swapcase(), 'hello world'.title(), "it's".title(), 'ß'.upper(), 'ǆ'.title(), 'İ'.lower(), 'abc'.center(10,'*'), 'abc'.ljust(5)+'|', '42'.zfill(5), '-42'.zfill(5), 'abc'.translate({97:'x',98:None}), str.maketrans('ab','xy','c'), 'a\tb'.expandtabs(4), 'abc'.startswith(('x','a')), 'abc'.endswith('c',0,2), '  x '.strip(), 'xxaxx'.strip('x'), 'abc'.isalpha(), '１２'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'a1'.isalnum(), ''.isascii(), 'a b'.isidentifier(), 'def'.isidentifier(), 'A B'.istitle(), ' '.isspace(), 'aB'.casefold(), ','.join('abc'), 'abc'.removeprefix('a'), 'abc'.removesuffix('c'), 'a%b'.encode(), 'é'.encode('latin1'))
t('a'.split,''); t('a'.split,1); t('a'.join,[1]); t('a'.join,1); t('a'.center,5,'ab'); t('a'.find,1); t('a'.index,'z'); t('a'.replace,'a'); t('a'.startswith,1); t('a'.encode,'nope'); t('é'.encode,'ascii'); t('a'.zfill,'a'); t(str.maketrans,'a','bc'); t(str.maketrans,1); t('a'.translate,1); t('a'.expandtabs,'x'); t(b'\xff'.decode); t('abc'.count,1); t(''.join,['a',b'b']); t('a'.ljust,5,''); t('%s'.__mod__,()); t('a'.strip,1); t('a'.partition,''); t('a'.upper,1)
