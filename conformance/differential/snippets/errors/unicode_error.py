# stderr: whole
"é".encode("ascii")
