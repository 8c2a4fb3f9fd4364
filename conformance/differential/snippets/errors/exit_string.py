# stderr: whole
import sys
sys.exit("goodbye")
