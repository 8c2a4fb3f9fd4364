# stderr: whole
import math
math()
