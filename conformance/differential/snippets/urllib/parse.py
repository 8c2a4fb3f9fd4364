from urllib.parse import *
import urllib.parse
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for u in ["http://user:pw@Host.com:8080/p/a;x?q=1&r=2#frag", "//net/path", "/p?q#f", "mailto:a@b", "http://[::1]:80/x", "", "a:b", "1:2", "http://h", "http://h?x", "file:///etc", "http://h/a;b/c;d", " http://x/\ty", b"http://h/p?q", "HTTP://X/", "http://h:99999/", "http://h:abc/", "http://@h/", "http://u@h", "//", "x://", "http:///p", "path;p=1", "http://[::1", "http://a[1.2.3.4]/", "http://h:/x"]:
    t(urlparse, u); t(urlsplit, u)
    try:
        p = urlsplit(u); print(p.username, p.password, p.hostname, p.geturl()); print(p.port)
    except Exception as e: print(type(e).__name__, e)
B = "http://a/b/c/d;p?q"
for u in ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "g.", "..g", "./../g", "g;x=1/../y", "http:g", "g?y/../x", "//h/x/../y"]: print(u, urljoin(B, u), urljoin("mailto:x", u), urljoin("a/b", u), urljoin("/x//y", u))
t(urljoin, b"http://a/b", b"c"); t(urljoin, "http://a", b"c"); t(urldefrag, "http://a/b#c"); t(urldefrag, "x"); print(urldefrag("http://a#b").geturl())
for s in ["a b/c?d=é&~", "", "100%", "a+b", "😀"]: print(quote(s), quote(s, safe=""), quote_plus(s), unquote(quote(s)), unquote_plus(quote_plus(s)), quote(s.encode()))
t(unquote, "%E9%zz%"); t(unquote, "%E9", encoding="latin-1"); t(unquote, b"a%20b"); t(unquote_to_bytes, "a%20é"); t(quote, 3); t(quote, b"x", encoding="utf-8"); t(quote, "é", encoding="latin-1"); t(quote_from_bytes, "x"); t(unquote_plus, "a+b%2B")
t(urlencode, {"a": 1, "b c": "d&e", "l": [1, 2]}); t(urlencode, {"l": [1, 2], "s": "xy", "n": None}, doseq=True); t(urlencode, [("a", "b"), ("a", "c")]); t(urlencode, "abc"); t(urlencode, {"a b": "/"}, quote_via=quote, safe="/"); t(urlencode, {b"x": b"\xff"}); t(urlencode, {"é": "é"}, encoding="latin-1"); t(urlencode, 5)
t(parse_qs, "a=1&b=2&a=3&c=&d"); t(parse_qsl, "a=1&b=2&a=3&c=&d", keep_blank_values=True); t(parse_qsl, "a=1&b", strict_parsing=True); t(parse_qsl, "a=1;b=2", separator=";"); t(parse_qs, "a=%20+x&%C3%A9=1"); t(parse_qsl, b"a=1&b=%ff"); t(parse_qsl, "a=1&b=2", max_num_fields=1); t(parse_qs, ""); t(parse_qsl, "a", separator="")
p = urlparse("http://h/p;x?q#f"); print(p._replace(netloc="z").geturl(), p.scheme, p[1], p == ("http", "h", "/p", "x", "q", "f"), p._asdict(), urlunparse(p), urlunsplit(("s", "n", "p", "q", "f")), p.encode(), urlsplit(b"http://x").decode()); t(urlunparse, ["a"] * 6)
print(type(p), SplitResult._fields, SplitResult("a", "b", "c", "d", "e"))
