import unicodedata as u, sys, hashlib
h=hashlib.sha256()
for c in list(range(0,0x3000))+list(range(0x3000,0x110000,7)):
    ch=chr(c)
    t=(u.name(ch,''),u.category(ch),u.bidirectional(ch),u.combining(ch),u.east_asian_width(ch),u.mirrored(ch),u.decomposition(ch),u.numeric(ch,None),u.digit(ch,None),u.decimal(ch,None))
    if not 0xd800<=c<0xe000:
        t+=tuple(u.normalize(f,ch) for f in ("NFC","NFD","NFKC","NFKD"))
    h.update(repr(t).encode('utf8','surrogatepass'))
    if c%0x1000==0: print(hex(c), t, h.hexdigest()[:8])
print(h.hexdigest())
for s in ["e\u0301","\u1e9b\u0323","a\u0323\u0307\u0301x","한국어","\u1112\u1161\u11ab","ﬁ①½","\u0344\u0958\u2126", "q\u0307\u0323"]:
    print([ascii(u.normalize(f,s)) for f in ("NFC","NFD","NFKC","NFKD")], [u.is_normalized(f,s) for f in ("NFC","NFD","NFKC","NFKD")])
print(u.lookup("SNOWMAN"), u.lookup("latin small letter a"), u.lookup("LF")=="\n", u.lookup("HANGUL SYLLABLE GAG"), u.lookup("CJK UNIFIED IDEOGRAPH-4E00"), u.unidata_version)
for f in (lambda:u.lookup("NOPE"),lambda:u.name("\n"),lambda:u.name("ab"),lambda:u.category(1),lambda:u.digit("x"),lambda:u.decimal("½"),lambda:u.numeric("x"),lambda:u.normalize("X","a"),lambda:u.normalize("NFC",1)):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
print("\N{BULLET}", "\N{GREEK SMALL LETTER ALPHA}x", b"\\N{SNOWMAN}".decode("unicode-escape"), "a☃é".encode("ascii","namereplace"), "\u0378".encode("ascii","namereplace"))
import re
print(re.match(r"\N{SNOWMAN}+","☃☃"), re.findall(r"[\N{EM DASH}x]", "a—x"))
try: re.compile(r"\N{NOPE}")
except re.error as e: print(e)
try: b"\\N{NOPE}".decode("unicode-escape")
except Exception as e: print(e)
import codecs; print(codecs.namereplace_errors(UnicodeEncodeError("ascii","é",0,1,"x")), codecs.lookup_error("namereplace"))
