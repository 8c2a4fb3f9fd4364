# stderr: whole
s = "😀😀" ; t = s["x"]
