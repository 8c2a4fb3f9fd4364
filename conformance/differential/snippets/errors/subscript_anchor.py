# stderr: whole
d = {"a": {"b": {}}}
print(d["a"]["b"]["c"]["d"])
