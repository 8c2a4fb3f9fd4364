# stderr: whole
import math
math.sqr
