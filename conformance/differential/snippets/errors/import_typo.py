# stderr: whole
from collections import namedtupel
