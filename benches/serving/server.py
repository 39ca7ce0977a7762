"""Processes that are measured, and how long they take to start."""

import os
import pathlib
import re
import socket
import subprocess
import time

from serving.client import Client
from serving.trouble import Trouble

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = ROOT / "target" / "release" / "answerdesk"
TICKS = os.sysconf("SC_CLK_TCK")
RATE_FLAGS = ["--asks-per-hour", "--suggestions-per-minute", "--searches-per-minute"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A process that is ended with the block it is used in."""

    def __init__(self, command, folder, name):
        self.port, self.name = None, name
        self.log = folder / f"{name}.log"
        clean = {k: v for k, v in os.environ.items() if not k.startswith("ANSWERDESK_")}
        self.began = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env=clean, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(25)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()

    def connect(self, port, within=120.0):
        self.port = port
        while True:
            try:
                return Client(port)
            except OSError:
                self.check(within)
                time.sleep(0.002)

    def check(self, within):
        if self.process.poll() is not None:
            last = self.log.read_text(errors="replace").strip()[-2_000:]
            raise Trouble(f"{self.name} ended with {self.process.returncode}: {last}")
        if time.monotonic() - self.began > within:
            raise Trouble(f"{self.name} was not ready within {within:.0f} s; see {self.log}")

    def seconds(self):
        return time.monotonic() - self.began

    def pids(self):
        listed = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        children = listed.read_text().split() if listed.exists() else []
        return [self.process.pid, *map(int, children)]

    def processor_seconds(self):
        total = 0
        for pid in self.pids():
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = dict(re.findall(r"^(VmRSS|VmHWM|RssAnon):\s+(\d+) kB", status, re.M))
        return {name: round(int(kb) / 1024, 1) for name, kb in kilobytes.items()}


def answerdesk(content, data, folder):
    port = free_port()
    flags = [flag for name in RATE_FLAGS for flag in (name, "1000000")]
    command = [str(BINARY), "serve", "--listen", f"127.0.0.1:{port}", "--content", str(content)]
    command += ["--data", str(data), "--theme", str(ROOT / "themes" / "default")]
    command += ["--log-format", "json", "--log-level", "warn", *flags]
    server = Server(command, folder, "answerdesk")
    server.port = port
    return server


def documents(client):
    text = client.get("/metrics", "identity")[2].decode()
    found = re.search(r"^answerdesk_index_documents (\d+)", text, re.M)
    return int(found.group(1)) if found else 0


def measure_start(server, steady=3.0):
    """Waits until the server is ready and its index complete."""
    client = server.connect(server.port)
    while client.get("/health/ready")[0] != 200:
        server.check(120)
        time.sleep(0.005)
    ready = server.seconds()
    count, since = documents(client), server.seconds()
    while server.seconds() - since < steady:
        time.sleep(0.02)
        now = documents(client)
        if now != count:
            count, since = now, server.seconds()
        server.check(600)
    client.close()
    return {
        "ready_s": round(ready, 3),
        "index_complete_s": round(since, 3),
        "processor_s": round(server.processor_seconds(), 2),
        "documents": count,
        "memory_mb": server.memory(),
    }
