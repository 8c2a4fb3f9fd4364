# stderr: whole
raise SystemExit
