# stderr: whole
print(-"x")
