import csv, io
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
def rd(s, **k): return list(csv.reader(io.StringIO(s, newline=""), **k))
for s in ['a,b,c\r\n1,2,3\r\n', '"a","b ""q""",c\n', 'a,"multi\nline",c\n', '', '\n', 'a\n\nb\n', ',\n', '"a"b,c\n', 'a b, c\n', 'a\\,b,c\n', '"unterminated', 'a\rb\n', "x,'y,z'\n", '1,"2",\n', '"",,x\n']:
    for k in [{}, dict(delimiter=" "), dict(quotechar="'"), dict(escapechar="\\"), dict(quoting=csv.QUOTE_NONE), dict(skipinitialspace=True), dict(strict=True), dict(doublequote=False), dict(quoting=csv.QUOTE_NOTNULL)]: t(rd, s, **k)
t(rd, '1,"2",3.5\n', quoting=csv.QUOTE_NONNUMERIC); t(rd, '1,x\n', quoting=csv.QUOTE_NONNUMERIC); t(rd, '1,,"x"\n', quoting=csv.QUOTE_STRINGS); t(rd, "a\tb\n", dialect="excel-tab"); t(rd, "a", dialect="nope"); t(rd, "a", delimiter="ab"); t(rd, "a", delimiter=1); t(rd, "a", foo=1); t(rd, "a", quoting=9); t(rd, "a", delimiter="\n"); t(rd, "a", quotechar=None, quoting=1)
def wr(rows, **k):
    o = io.StringIO(newline=""); w = csv.writer(o, **k); w.writerows(rows); return o.getvalue()
rows = [["a", 1, 2.5, None, True], ["x,y", 'q"q', "l\nm", "", " s "], [""], [None], [], ("t", b"b")]
for k in [{}, dict(quoting=csv.QUOTE_ALL), dict(quoting=csv.QUOTE_NONNUMERIC), dict(quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONE, escapechar="\\"), dict(doublequote=False), dict(doublequote=False, escapechar="\\"), dict(delimiter="\t", lineterminator="\n"), dict(dialect="unix"), dict(quoting=csv.QUOTE_STRINGS), dict(quoting=csv.QUOTE_NOTNULL), dict(quotechar="'")]:
    for r in rows: t(wr, [r], **k)
t(wr, [5]); t(csv.writer, 3); t(wr, "ab")
r = csv.DictReader(io.StringIO("a,b\n1,2\n\n3\n4,5,6\n"), restkey="rest", restval="none"); print(r.fieldnames, list(r), r.line_num)
print(list(csv.DictReader(io.StringIO("1,2\n"), ["x", "y"])))
o = io.StringIO(); w = csv.DictWriter(o, ["a", "b"], restval="-"); w.writeheader(); w.writerow({"a": 1}); t(w.writerow, {"z": 1}); w.writerows([{"a": 1, "b": 2}]); print(repr(o.getvalue())); t(csv.DictWriter, o, [], extrasaction="x")
csv.register_dialect("semi", delimiter=";", quoting=csv.QUOTE_ALL); print(csv.list_dialects(), csv.get_dialect("semi").delimiter, rd("a;b", dialect="semi")); csv.unregister_dialect("semi"); t(csv.get_dialect, "semi")
class Dia(csv.excel): delimiter = "|"
print(rd("a|b", dialect=Dia), rd("a|b", dialect=Dia()), csv.field_size_limit(), csv.reader(["a,b"]).dialect.lineterminator); rr = csv.reader(["a", "b"]); next(rr); print(rr.line_num); t(rd, 'a"b,c'); t(lambda: list(csv.reader([b"a"]))); t(csv.reader, 3)
