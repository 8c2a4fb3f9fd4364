# stderr: whole
import sys
sys.path.insert(0, "/nonexistent")
import os.nothing
