/** A bank: accounts, transfers under locks, an audit log, and a report at the end. */
import * as asyncio from "tulip-py/asyncio";
import { dataclass, field } from "tulip-py/dataclasses";
import { Enum } from "tulip-py/enum";
import { Exception, int, list, print, sorted, str, sum, type } from "tulip-py/builtins";
import {
  type Awaitable,
  type Dict,
  type Frame,
  type List,
  attr,
  base,
  block,
  call,
  collect,
  dictOf,
  each,
  floatOf,
  fmt,
  formatValue,
  getItem,
  iadd,
  invoke,
  isIn,
  isub,
  iterOf,
  listOf,
  manageAsync,
  matches,
  program,
  raise,
  setItem,
  sub,
  superOf,
  tupleOf,
  unpack,
} from "tulip-py/runtime";

const { caught, coroutine, def, generate, pyclass } = program(import.meta.url, "bank.py");

export const Kind = pyclass(
  "Kind",
  class {
    declare name: str;
    declare value: any;
    static readonly DEPOSIT: Kind = "deposit" as any;
    static readonly WITHDRAWAL: Kind = "withdrawal" as any;
    static readonly TRANSFER: Kind = "transfer" as any;
  },
  ["DEPOSIT", "WITHDRAWAL", "TRANSFER"],
  { bases: [Enum] },
);
export type Kind = InstanceType<typeof Kind>;

/** What goes wrong in a bank. */
export const BankError = pyclass("BankError", class extends base(Exception) {}, [], {
  bases: [Exception],
});
export type BankError = InstanceType<typeof BankError>;

export const InsufficientFunds = pyclass(
  "InsufficientFunds",
  class extends base(BankError) {
    declare owner: str;
    declare missing: int;
    __init__(owner: str, needed: int, available: int): void {
      invoke(
        superOf(InsufficientFunds, this),
        "__init__",
        fmt`${owner} needs ${needed}, has ${available}`,
      );
      this.owner = owner;
      this.missing = sub(needed, available);
    }
  },
  ["__init__(self, owner, needed, available)"],
  { bases: [BankError] },
);
export type InsufficientFunds = InstanceType<typeof InsufficientFunds>;

export const Entry = pyclass(
  "Entry",
  class {
    declare kind: Kind;
    declare amount: int;
    declare note: str;
    declare readonly __init__: (kind: Kind, amount: int, note?: str) => void;
    static note: str = "";
  },
  ["note"],
  {
    decorators: [dataclass],
    annotations: () =>
      dictOf([
        ["kind", Kind],
        ["amount", int],
        ["note", str],
      ]),
  },
);
export type Entry = InstanceType<typeof Entry>;

export const Account = pyclass(
  "Account",
  class {
    declare owner: str;
    declare balance: int;
    declare entries: List<Entry>;
    declare readonly __init__: (owner: str, balance?: int, entries?: List<Entry>) => void;
    static balance: int = 0;
    static entries: List<Entry> = field({ default_factory: list }) as any;

    deposit(amount: int, note: str = ""): void {
      this.balance = iadd(this.balance, amount);
      this.entries.append(Entry(Kind.DEPOSIT, amount, note));
    }

    withdraw(amount: int): void {
      if (amount > this.balance) {
        throw raise(InsufficientFunds(this.owner, amount, this.balance));
      }
      this.balance = isub(this.balance, amount);
      this.entries.append(Entry(Kind.WITHDRAWAL, amount));
    }
  },
  ["balance", "entries", "deposit(self, amount, note='')", "withdraw(self, amount)"],
  {
    decorators: [dataclass],
    annotations: () =>
      dictOf([
        ["owner", str],
        ["balance", int],
        ["entries", getItem(list, Entry)],
      ]),
  },
);
export type Account = InstanceType<typeof Account>;

/** Keeps accounts; transfers are atomic. */
export const Bank = pyclass(
  "Bank",
  class {
    declare name: str;
    declare accounts: Dict<str, Account>;
    declare failed: List<str>;
    declare _lock: asyncio.Lock;

    __init__(name: str): void {
      this.name = name;
      this.accounts = dictOf([]);
      this.failed = listOf([]);
      this._lock = asyncio.Lock();
    }

    open(owner: str, balance: int = 0): Account {
      if (isIn(owner, this.accounts)) {
        throw raise(call(BankError, fmt`${owner} has an account`));
      }
      const account = Account(owner, balance);
      setItem(this.accounts, owner, account);
      return account;
    }

    async transfer(source: str, target: str, amount: int): Promise<boolean> {
      const manager$1 = manageAsync(this._lock);
      await manager$1.enter();
      try {
        await asyncio.sleep(floatOf(0.01)); // the network
        try {
          getItem(this.accounts, source).withdraw(amount);
        } catch (error$1) {
          const error = caught(error$1);
          if (matches(error, InsufficientFunds)) {
            this.failed.append(fmt`${error} (missing: ${error.missing})`);
            return false;
          } else {
            throw error;
          }
        }
        getItem(this.accounts, target).deposit(amount, fmt`from ${source}`);
        return true;
      } catch (error$2) {
        await manager$1.failed(error$2);
      } finally {
        await manager$1.close();
      }
      return null as any;
    }

    get total(): int {
      return sum(
        generate(
          "Bank.total.<locals>.<genexpr>",
          function* (items$1: any): Frame {
            for (const account of each(items$1)) {
              yield account.balance;
            }
          },
          iterOf(this.accounts.values()),
        ),
      );
    }

    richest(): Account | null {
      let best: Account | null = null;
      for (const account of each(this.accounts.values())) {
        if (best === null || account.balance > best.balance) {
          best = account;
        }
      }
      return best;
    }
  },
  [
    "__init__(self, name)",
    "open(self, owner, balance=0)",
    "async transfer(self, source, target, amount)",
    "property total(self)",
    "richest(self)",
  ],
);
export type Bank = InstanceType<typeof Bank>;

export const main = coroutine("main()", async (): Promise<void> => {
  const bank = Bank("First");
  for (const item$1 of [tupleOf(["ann", 100]), tupleOf(["bob", 50]), tupleOf(["cyd", 0])]) {
    const [owner, balance] = unpack(item$1, 2);
    bank.open(owner, balance);
  }
  const results: List<boolean> = await asyncio.gather(
    bank.transfer("ann", "bob", 70),
    bank.transfer("ann", "cyd", 70),
    bank.transfer("bob", "cyd", 20),
  );
  print(results, bank.total);
  for (const text of each(bank.failed)) {
    print("failed:", text);
  }
  for (const account of each(
    sorted(bank.accounts.values(), {
      key: def("main.<locals>.<lambda>(a)", (a: Account): int => attr(a, "balance")),
      reverse: true,
    }),
  )) {
    print(
      fmt`${formatValue(account.owner, ">5")}: ${formatValue(account.balance, "4d")}`,
      collect(account.entries, (entry: Entry) => entry.kind.value),
    );
  }
  const richest = bank.richest();
  if (richest !== null) {
    print("richest:", richest.owner);
  }
  try {
    bank.open("ann");
  } catch (error$1) {
    const error = caught(error$1);
    if (matches(error, BankError)) {
      print(attr(type(error), "__name__"), error);
    } else {
      throw error;
    }
  }
});

await block(asyncio.run, main());
