# stderr: whole
def key(x):
    return x["missing"]
sorted([{}, {}], key=key)
