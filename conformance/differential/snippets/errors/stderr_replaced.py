# stderr: whole
import sys, io
sys.stderr = io.StringIO()
1 / 0
