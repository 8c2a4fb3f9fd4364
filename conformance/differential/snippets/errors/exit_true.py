# stderr: whole
raise SystemExit(True)
