# stderr: whole
import re
print re.split("\W+", "a b")
