# stderr: whole
m = [[1], [2]]
print(m[0][5] + m[1][0])
