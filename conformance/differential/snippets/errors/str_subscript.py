# stderr: whole
"abc"["a"]
