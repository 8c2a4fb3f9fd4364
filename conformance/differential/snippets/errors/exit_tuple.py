# stderr: whole
raise SystemExit(1, 2)
