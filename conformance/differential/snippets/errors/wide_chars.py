# stderr: whole
def f(x):
    raise ValueError(x)
日本 = "語"
print("日本語", f(日本), "ü", "😀")
