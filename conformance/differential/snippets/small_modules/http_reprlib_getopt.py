import http, reprlib, getopt
from http import HTTPStatus as H, HTTPMethod as M
print(len(list(H)), H.OK, repr(H.NOT_FOUND), H(404).phrase, H(404).description, H.IM_A_TEAPOT.phrase, H["GONE"].value, H.OK.is_success, H.BAD_GATEWAY.is_server_error, H.OK==200, f"{H.OK}", H.REQUEST_URI_TOO_LONG, H.REQUEST_ENTITY_TOO_LARGE is H.CONTENT_TOO_LARGE)
print([(s.value,s.name,s.phrase,s.description) for s in H]); print(list(M), M.GET.description, M("PUT"), M.GET=="GET", str(M.POST))
try: H(299)
except ValueError as e: print(e)
r=reprlib.repr
print(r(list(range(20))), r("x"*100), r({i:i for i in range(10)}), r(set(range(10))), r(10**60), r((1,)), r([[[[[[[[1]]]]]]]]), r(frozenset([3,1,2])), r(object)[:10], r([]), r(()), r("short"), r(b"y"*50))
from collections import deque; from array import array; print(r(deque(range(9))), r(array('i',range(9))), r({}), r(set()))
R=reprlib.Repr(maxlist=2,maxstring=10,fillvalue="---",indent=2); print(R.repr([1,[2,3,4],{"a":"b"*20}])); print(reprlib.Repr(indent="->").repr({"k":(1,)}))
class L(list):
    @reprlib.recursive_repr()
    def __repr__(self): return "<"+"|".join(map(repr,self))+">"
l=L("ab"); l.append(l); print(l)
for f in (lambda:getopt.getopt(["-a","-b","x","--foo","--bar=3","rest","-z"],"ab:",["foo","bar="]),lambda:getopt.gnu_getopt(["a","-x1","b","--lo","c","--","-q"],"x:",["long"]),lambda:getopt.getopt(["-q"],"a"),lambda:getopt.getopt(["-b"],"b:"),lambda:getopt.getopt(["--fo"],"",["foo","fob"]),lambda:getopt.getopt(["--foo=1"],"",["foo"]),lambda:getopt.getopt(["--n"],"",["name="]),lambda:getopt.getopt(["--zz"],"",["name="])):
    try: print(f())
    except getopt.GetoptError as e: print(e, e.opt, e.msg, repr(e))
