# stderr: whole
import sys
sys.exit(0)
