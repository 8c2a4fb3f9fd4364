# stderr: whole
d = {}
x = d[
    "a"
    "b"
]
