# args: one two
# stdin: a line
import sys

print(sys.argv[1:], input())
sys.exit(3)
