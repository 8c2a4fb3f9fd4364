# stderr: whole
import math
math.squareroot
