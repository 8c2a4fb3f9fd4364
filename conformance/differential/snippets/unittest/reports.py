"""Assertions, subtests, fixtures and coroutine tests, as the text runner reports them."""

import asyncio
import io
import re
import unittest


class T(unittest.TestCase):
    def test_a(self):
        self.assertEqual(1,2)
    def test_b(self):
        "doc of b"
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i, 1)
    def test_c(self):
        async def main():
            await asyncio.sleep(0.01)
            return 3
        self.assertEqual(asyncio.run(main()), 3)
    @unittest.skip("no")
    def test_d(self): pass
    @unittest.expectedFailure
    def test_e(self): self.fail()
    @unittest.expectedFailure
    def test_f(self): pass
    def test_g(self):
        with self.assertRaises(ValueError) as cm: int('x')
        self.assertIn('invalid', str(cm.exception))
        with self.assertRaisesRegex(KeyError, 'b'): {}['a']
    def test_h(self): self.assertEqual([1,2,3],[1,5,3,4])
    def test_i(self): self.assertEqual("a\nbcd\n","a\nbxd\n")
    def test_j(self): self.assertEqual({'a':1},{'a':2})
    def test_k(self): self.assertEqual({1,2},{2,3}, "msg")
    def test_l(self): 1/0
    def test_m(self):
        with self.assertLogs('x', 'INFO') as cm: pass
    def test_n(self): self.assertCountEqual([1,2,2],[2,1,1])
    def test_o(self): self.assertAlmostEqual(1.0,1.1)
    def test_p(self): self.skipTest("later")
class A(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.x = 1
    async def test_a(self):
        await asyncio.sleep(0.01)
        self.assertEqual(self.x, 2)
    async def test_b(self): await asyncio.sleep(0)
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("x")

    def test_x(self):
        pass


for verbosity in (0, 1, 2):
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(cls) for cls in (T, A, S))
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in Ns", stream.getvalue())
    print("\n".join(line for line in text.split("\n") if not line.startswith(('  File "', "    "))))
    print(result)
