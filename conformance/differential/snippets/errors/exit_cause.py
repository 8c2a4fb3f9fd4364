# stderr: whole
try:
    1/0
except Exception as e:
    raise SystemExit("msg") from e
