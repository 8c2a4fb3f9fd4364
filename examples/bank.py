"""A bank: accounts, transfers under locks, an audit log, and a report at the end."""

import asyncio
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"


class BankError(Exception):
    """What goes wrong in a bank."""


class InsufficientFunds(BankError):
    def __init__(self, owner: str, needed: int, available: int) -> None:
        super().__init__(f"{owner} needs {needed}, has {available}")
        self.owner = owner
        self.missing = needed - available


@dataclass
class Entry:
    kind: Kind
    amount: int
    note: str = ""


@dataclass
class Account:
    owner: str
    balance: int = 0
    entries: list[Entry] = field(default_factory=list)

    def deposit(self, amount: int, note: str = "") -> None:
        self.balance += amount
        self.entries.append(Entry(Kind.DEPOSIT, amount, note))

    def withdraw(self, amount: int) -> None:
        if amount > self.balance:
            raise InsufficientFunds(self.owner, amount, self.balance)
        self.balance -= amount
        self.entries.append(Entry(Kind.WITHDRAWAL, amount))


class Bank:
    """Keeps accounts; transfers are atomic."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.accounts: dict[str, Account] = {}
        self.failed: list[str] = []
        self._lock = asyncio.Lock()

    def open(self, owner: str, balance: int = 0) -> Account:
        if owner in self.accounts:
            raise BankError(f"{owner} has an account")
        account = Account(owner, balance)
        self.accounts[owner] = account
        return account

    async def transfer(self, source: str, target: str, amount: int) -> bool:
        async with self._lock:
            await asyncio.sleep(0.01)  # the network
            try:
                self.accounts[source].withdraw(amount)
            except InsufficientFunds as error:
                self.failed.append(f"{error} (missing: {error.missing})")
                return False
            self.accounts[target].deposit(amount, note=f"from {source}")
            return True

    @property
    def total(self) -> int:
        return sum(account.balance for account in self.accounts.values())

    def richest(self) -> Account | None:
        best: Account | None = None
        for account in self.accounts.values():
            if best is None or account.balance > best.balance:
                best = account
        return best


async def main() -> None:
    bank = Bank("First")
    for owner, balance in [("ann", 100), ("bob", 50), ("cyd", 0)]:
        bank.open(owner, balance)
    results = await asyncio.gather(
        bank.transfer("ann", "bob", 70),
        bank.transfer("ann", "cyd", 70),
        bank.transfer("bob", "cyd", 20),
    )
    print(results, bank.total)
    for text in bank.failed:
        print("failed:", text)
    for account in sorted(bank.accounts.values(), key=lambda a: a.balance, reverse=True):
        print(f"{account.owner:>5}: {account.balance:4d}", [entry.kind.value for entry in account.entries])
    richest = bank.richest()
    if richest is not None:
        print("richest:", richest.owner)
    try:
        bank.open("ann")
    except BankError as error:
        print(type(error).__name__, error)


asyncio.run(main())
