// The generator behind `random.Random`: MT19937 (Matsumoto and Nishimura, 1998). CPython: Modules/_randommodule.c.
import type { Int } from "../../objects/int_value.ts";
import { normalize } from "../../objects/int_value.ts";

const N = 624;
const M = 397;

export class MersenneTwister {
  readonly state = new Uint32Array(N);
  index = N + 1;

  private seedWord(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let i = 1; i < N; i++) {
      const x = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = Math.imul(1812433253, x) + i;
    }
    this.index = N;
  }

  /** Seeds from 32-bit words, least significant first. */
  seedWords(key: readonly number[]): void {
    const { state } = this;
    this.seedWord(19650218);
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const x = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(x, 1664525)) + key[j] + j;
      if (++i >= N) {
        state[0] = state[N - 1];
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const x = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(x, 1566083941)) - i;
      if (++i >= N) {
        state[0] = state[N - 1];
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  /** Seeds from the magnitude of an integer. */
  seedInt(seed: Int): void {
    let rest = BigInt(seed);
    if (rest < 0n) rest = -rest;
    const key: number[] = [];
    while (rest > 0n) {
      key.push(Number(rest & 0xffffffffn));
      rest >>= 32n;
    }
    this.seedWords(key.length === 0 ? [0] : key);
  }

  private twist(): void {
    const { state } = this;
    for (let k = 0; k < N; k++) {
      const y = (state[k] & 0x80000000) | (state[k + 1 < N ? k + 1 : 0] & 0x7fffffff);
      const far = state[k + M < N ? k + M : k + M - N];
      state[k] = far ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** The next 32 random bits. */
  word(): number {
    if (this.index >= N) this.twist();
    let y = this.state[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** A double in [0, 1) with 53 random bits. */
  double(): number {
    const a = this.word() >>> 5;
    const b = this.word() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** `k` random bits as an integer, k ≥ 0. */
  bits(k: number): Int {
    if (k === 0) return 0;
    if (k <= 32) return this.word() >>> (32 - k);
    if (k <= 53) {
      const low = this.word();
      return (this.word() >>> (64 - k)) * 4294967296 + low;
    }
    let result = 0n;
    let shift = 0n;
    for (let rest = k; rest > 0; rest -= 32) {
      const word = this.word();
      result |= BigInt(rest < 32 ? word >>> (32 - rest) : word) << shift;
      shift += 32n;
    }
    return normalize(result);
  }
}
