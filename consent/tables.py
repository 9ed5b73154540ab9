"""The verdicts on all shelves of one family, shared by whoever stands towards it in the same way."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from threading import Lock

from consent.decisions import Verdict

MOST = 64


class Table:
    """The verdict of each shelf, and the shelves of each verdict: many shelves share one."""

    __slots__ = ("alike", "by_shelf")

    def __init__(self, by_shelf: dict[int, Verdict]) -> None:
        self.by_shelf = by_shelf
        alike: dict[int, tuple[Verdict, list[int]]] = {}
        for shelf_id, verdict in by_shelf.items():
            alike.setdefault(id(verdict), (verdict, []))[1].append(shelf_id)
        self.alike: Iterable[tuple[Verdict, list[int]]] = tuple(alike.values())


class Tables:
    """The tables of one family by all that went into them; they end with the layout that holds them.

    A key names the seat, the provisions and the use: two viewers with the same key have the same verdicts.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Table] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, work_out: Callable[[], dict[int, Verdict]]) -> Table:
        """Return the table of a key, worked out when nobody asked for it before."""
        table = self._kept.get(key)
        if table is None:
            table = Table(work_out())
            with self._lock:
                self._kept[key] = table
                while len(self._kept) > MOST:
                    self._kept.popitem(last=False)
        return table

    def forget(self) -> None:
        """Let go of every table."""
        with self._lock:
            self._kept.clear()
