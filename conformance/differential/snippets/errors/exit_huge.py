# stderr: whole
raise SystemExit(2**40)
