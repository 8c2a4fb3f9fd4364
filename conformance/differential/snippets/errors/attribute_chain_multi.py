# stderr: whole
class Q:
    x = 1
y = (Q
    .x
    .nothing
    .more)
