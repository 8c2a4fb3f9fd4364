# stderr: whole
class A:
    def __str__(self): return "an A"
raise SystemExit(A())
