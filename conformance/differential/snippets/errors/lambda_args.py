# stderr: whole
(lambda x: x)()
