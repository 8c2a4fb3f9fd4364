# stderr: whole
import random
random.choice([])
