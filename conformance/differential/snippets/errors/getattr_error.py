# stderr: whole
getattr(5, "foo")
