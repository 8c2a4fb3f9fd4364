# stderr: whole
"a".encode("nope")
