"""Makes of imported tickets some that were asked and answered here, in the last two years, so
that the reports have something to count: an export is written anew, line by line."""

import datetime
import json
import random

from serving.articles import SEED

AGENTS = ["".join(random.Random(seed).choices("abcdefghijklmnopqrstuvwxyz234567", k=32)) for seed in range(12)]
CHANNELS = ["web", "web", "widget", "mail"]
DEPARTMENTS = ["support", "billing", "technical"]
DAYS = 720
# What was counted of them before, and how far: all is counted anew.
COUNTED = ("report_day", "report_share", "report_counter")


class Life:
    """When a ticket was asked, replied to and solved, and by whom: always the same."""

    def __init__(self, number, today):
        rng = random.Random(f"{SEED}/{number}")
        self.asked = today - datetime.timedelta(minutes=rng.randrange(30, DAYS * 24 * 60))
        self.replied = min(self.asked + datetime.timedelta(minutes=rng.randrange(1, 3 * 24 * 60)), today)
        self.solved = min(self.replied + datetime.timedelta(minutes=rng.randrange(1, 5 * 24 * 60)), today)
        self.agent = rng.choice(AGENTS)
        self.channel, self.department = rng.choice(CHANNELS), rng.choice(DEPARTMENTS)


def as_time(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def write(out, key, value):
    print(json.dumps({"key": key, "value": value}), file=out)


def answer_here(source, target):
    """Writes the export `source` to `target` as if its tickets had been answered here."""
    today = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    with source.open() as lines, target.open("w") as out:
        for line in lines:
            entry = json.loads(line)
            kind, *rest = entry["key"].split("/")
            if kind in COUNTED or (kind == "index" and rest[0] in COUNTED):
                continue
            if kind not in ("ticket", "message", "history"):
                out.write(line)
                continue
            life, record = Life(int(rest[0]), today), entry["value"]["record"]
            if kind == "ticket":
                record |= {"origin": None, "created_at": as_time(life.asked), "channel": life.channel}
                record["department"] = life.department
            elif kind == "message":
                record["at"] = as_time(life.asked if record["place"] == 0 else life.replied)
                if record["kind"] == "reply":
                    record["author"] = {"is": "agent", "id": life.agent, "name": "Bench"}
            write(out, entry["key"], entry["value"])
            if kind == "history" and int(rest[0]) % 10 != 1:
                changes = [
                    {"what": "status", "from": "new", "to": "solved"},
                    {"what": "assignee", "from": None, "to": life.agent},
                ]
                by = {"is": "agent", "id": life.agent}
                more = {**record, "place": 1, "at": as_time(life.solved), "by": by, "changes": changes}
                write(out, f"history/{rest[0]}/000001", {**entry["value"], "record": more})
