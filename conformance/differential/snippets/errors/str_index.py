# stderr: whole
"abc".index("z")
