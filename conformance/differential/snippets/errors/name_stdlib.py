# stderr: whole
print(json.dumps(1))
