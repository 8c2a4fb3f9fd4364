import configparser, io, sys
text="""# comment
[DEFAULT]
base = /srv
Level: 3
[paths]
home = %(base)s/home
data=%(home)s/data
 continued
   more

 after blank
empty =
pct = 100%%
[flags]
a = yes
b = OFF
n = 42 
f = 1.5
; c
"""
c=configparser.ConfigParser(); c.read_string(text)
print(c.sections(), c.defaults(), len(c), list(c))
for s in c.sections(): print(s, c.options(s), c.items(s))
print(c["paths"]["data"], c.get("paths","home"), c.get("paths","home",raw=True), c.get("paths","zz",fallback=None))
print(c.getboolean("flags","a"), c["flags"].getboolean("b"), c.getint("flags","n"), c["flags"].getfloat("f"), c["flags"].getint("nope",7), c["flags"].get("nope"), c["flags"].get("nope","d"))
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, getattr(e,'args',None))
t(lambda:c.get("no","x")); t(lambda:c.get("paths","x")); t(lambda:c["no"]); t(lambda:c["paths"]["x"]); t(lambda:c.getboolean("flags","n")); t(lambda:c.getint("flags","a"))
t(lambda:c.add_section("paths")); t(lambda:c.add_section("DEFAULT")); t(lambda:c.add_section(1)); t(lambda:c.set("paths","k",1)); t(lambda:c.set("paths","k","50%")); t(lambda:c.set("zz","k","v"))
c.set("paths","new","multi\nline"); c["x"]={"k":"v","n":5}; c["x"]["Y"]="z"; del c["flags"]["a"]; c.remove_option("paths","empty")
out=io.StringIO(); c.write(out); print(out.getvalue()); out=io.StringIO(); c.write(out,False); print(out.getvalue().splitlines()[:3])
print(c.has_option("paths","LEVEL"), "x" in c, c.remove_section("x"), c.remove_section("x"), c.popitem(), c["flags"], dict(c["flags"]), c["flags"].name, c["flags"].parser is c)
def bad(s,**k):
    def f(): p=configparser.ConfigParser(**k); p.read_string(s); return {x:dict(p[x]) for x in p}
    t(f)
bad("a=1"); bad("[s]\na=1\na=2"); bad("[s]\n[s]"); bad("[s]\nfoo\nbar baz\nok=1"); bad("[s]\na=1\n[s]\nb=2",strict=False); bad("[s]\nflag\nk=v",allow_no_value=True); bad("[s]\nflag\n  cont",allow_no_value=True)
bad("[s]\na=%(b)s"); bad("[s]\na=%(a)s"); bad("[s]\na=%x"); bad("[s]\na=%(b"); bad("[s]\na=${b}\nb=1\n[t]\nx=${s:a}!$$",interpolation=configparser.ExtendedInterpolation()); bad("[s]\na=${q:r}",interpolation=configparser.ExtendedInterpolation()); bad("[s]\na=%x",interpolation=None)
bad("[s]\na = 1 ; c\nb=2 #x",inline_comment_prefixes=(";","#")); bad("[s]\na->1",delimiters=("->",)); bad("[s]\na=1\n\n  b",empty_lines_in_values=False); bad("[common]\na=1\n[s]",default_section="common"); bad("[s]\n=x"); bad("k=1\n[s]\nz=2", allow_unnamed_section=True); bad("[s]\na=${x:y:z}",interpolation=configparser.ExtendedInterpolation())
p=configparser.ConfigParser(converters={"list":lambda s:s.split(",")}); p.read_dict({"s":{"l":"a,b,c"}}); print(p.getlist("s","l"), p["s"].getlist("l"), p["s"].getlist("z",fallback=[1]))
p=configparser.RawConfigParser(); p.optionxform=str; p.read_string("[S]\nKey=%(x)s"); print(p.items("S"), p.options("S"))
print(configparser.ConfigParser({"a":"1"}).defaults(), c.read(["/nonexistent.ini"]), p.get("S","Key",vars={"x":"y"}))
class P(configparser.ConfigParser):
    def optionxform(self,o): return o.upper()
p=P(); p.read_string("[s]\na=1\nb=%(a)s"); print(p.items("s"), p["s"]["A"], p.items("s",vars={"A":"9"}))
print([ (k,type(v).__name__) for k,v in p.items()])
