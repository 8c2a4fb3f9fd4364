import difflib, random
a="one two three four\nfive six\nseven\neight\nnine\nten\neleven\n".splitlines(True); b="one two thre four\nfive six\nSEVEN\neight\nnine\nnew\nten\n".splitlines(True)
for f in (difflib.unified_diff, difflib.context_diff): print("".join(f(a,b,"x","y","d1","d2",n=1))); print("".join(f(a,b)))
print("".join(difflib.ndiff(a,b))); d=list(difflib.ndiff(a,b)); print("".join(difflib.restore(d,1))==''.join(a), "".join(difflib.restore(d,2))==''.join(b))
print(difflib.get_close_matches("appel",["ape","apple","peach","puppy","APPLE"]), difflib.get_close_matches("x",["y"],cutoff=0.0), difflib.get_close_matches("wheel",["while","whale","weel","heel","eel"],n=2,cutoff=0.5))
s=difflib.SequenceMatcher(None,"abxcd","abcd"); print(s.get_matching_blocks(), s.get_opcodes(), s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0,5,0,4), s.find_longest_match())
s=difflib.SequenceMatcher(lambda x:x==" "," abcd","abcd abcd"); print(s.find_longest_match(), s.bjunk, s.b2j["a"], s.bpopular)
s=difflib.SequenceMatcher(a=[1,2,(3,4),1.5],b=[1.0,(3,4),"x"]); print(list(s.get_grouped_opcodes(0)))
r=random.Random(1)
for i in range(30):
    x=[r.choice("abcde") for _ in range(r.randrange(40))]; y=[r.choice("abcdef") for _ in range(r.randrange(40))]
    s=difflib.SequenceMatcher(None,x,y); print(round(s.ratio(),4), len(s.get_opcodes()), len(list(s.get_grouped_opcodes())))
    xs=["".join(r.choice("ab ") for _ in range(6))+"\n" for _ in range(8)]; ys=[l if r.random()<.6 else l[:3]+r.choice("xy")+l[4:] for l in xs]
    print("".join(difflib.Differ().compare(xs,ys)))
big=["common"]*300+["u%d"%i for i in range(50)]; s=difflib.SequenceMatcher(None,big,big[::-1]); print(s.bpopular, s.ratio()); print(difflib.SequenceMatcher(None,big,big[::-1],autojunk=False).ratio())
for f in (lambda:difflib.get_close_matches("a",[],0),lambda:difflib.get_close_matches("a",[],1,2),lambda:list(difflib.unified_diff([b"a"],["b"])),lambda:list(difflib.restore([],3)),lambda:list(difflib.unified_diff(["a"],["b"],fromfile=1))):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
print(list(difflib.diff_bytes(difflib.unified_diff,[b"a\n"],[b"b\xff\n"],b"f",b"g")))
print(difflib.IS_LINE_JUNK(" # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK(" "))
