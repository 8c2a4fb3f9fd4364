# stderr: whole
any(x.foo for x in [1])
