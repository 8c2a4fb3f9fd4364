# stderr: whole
quit("msg")
