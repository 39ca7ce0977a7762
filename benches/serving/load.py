"""Article pages over many connections, beside nginx with the same pages as files."""

import os
import pathlib
import re
import shutil
import subprocess
import threading
import time
import urllib.parse

from serving.client import Client
from serving.one_client import figures
from serving.server import Server, free_port
from serving.trouble import Trouble

CONNECTIONS = 64

WRK_SCRIPT = """
local requests, at = {}, 0
function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = args[2] })
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
"""


def with_wrk(port, paths, encoding, seconds, folder):
    (folder / "wrk.lua").write_text(WRK_SCRIPT)
    (folder / "paths").write_text("\n".join(paths) + "\n")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", "wrk.lua"]
    command += [f"http://127.0.0.1:{port}", "paths", encoding]
    out = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=seconds + 60)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", out.stdout)
    total = re.search(r"(\d+) requests in", out.stdout)
    tail = re.search(r"99%\s+([\d.]+)(us|ms|s)", out.stdout)
    if not (rate and total and tail) or "Non-2xx" in out.stdout:
        raise Trouble(f"wrk: {out.stdout} {out.stderr}")
    p99 = float(tail.group(1)) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[tail.group(2)]
    return float(rate.group(1)), int(total.group(1)), p99


def with_threads(port, paths, encoding, seconds, _folder):
    times, end = [], time.monotonic() + seconds

    def run(first):
        client, at, mine = Client(port), first, []
        while time.monotonic() < end:
            began = time.perf_counter()
            client.get(paths[at % len(paths)], encoding)
            mine.append(time.perf_counter() - began)
            at += 1
        times.extend(mine)
        client.close()

    threads = [threading.Thread(target=run, args=(n * 7,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(times) / seconds, len(times), figures(times)["p99_ms"]


def under_load(server, paths, encoding, seconds, folder):
    run = with_wrk if shutil.which("wrk") else with_threads
    run(server.port, paths, encoding, 2, folder)
    before = server.processor_seconds()
    rate, total, p99 = run(server.port, paths, encoding, seconds, folder)
    spent = server.processor_seconds() - before
    return {
        "requests_per_s": round(rate, 0),
        "p99_ms": round(p99, 2),
        "processor_us_per_request": round(spent / max(total, 1) * 1e6, 1),
    }


NGINX = """
daemon off; worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/nginx.log; {user}
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip off; {zipped}
  default_type text/html; charset utf-8;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}/pages; }}
}}
"""


def save_pages(client, paths, pages):
    """Writes each page where nginx finds it at the same address; gives those that have a place."""
    saved = []
    for path in paths:
        file = pages / urllib.parse.unquote(path).lstrip("/")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            if not file.is_dir():
                file.write_bytes(client.get(path, "identity")[2])
                file.with_name(file.name + ".gz").write_bytes(client.get(path, "gzip")[2])
                saved.append(path)
        except (FileExistsError, NotADirectoryError):
            continue  # A section of that name exists as well.
    return saved


def nginx(folder, is_zipped):
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    zipped = "gzip_static on;" if is_zipped else ""
    settings = NGINX.format(folder=folder, port=port, user=user, zipped=zipped)
    (folder / "nginx.conf").write_text(settings)
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    server = Server([program, "-c", str(folder / "nginx.conf")], folder, "nginx")
    server.port = port
    return server


def same_bytes(ours, theirs, path, encoding):
    a, b = ours.get(path, encoding), theirs.get(path, encoding)
    if (a[0], b[0]) != (200, 200) or a[2] != b[2]:
        raise Trouble(f"nginx does not serve the same as Answerdesk at {path} ({encoding})")


def pages_under_load(server, articles, seconds, folder):
    client = Client(server.port)
    pages = folder / "pages"
    paths = save_pages(client, articles, pages)
    sizes = [(pages / urllib.parse.unquote(p).lstrip("/")).stat().st_size for p in paths]
    found = {"pages": len(paths), "mean_bytes": sum(sizes) // len(sizes)}
    has_nginx = shutil.which("nginx") or pathlib.Path("/usr/sbin/nginx").exists()
    for name, encoding in (("plain", "identity"), ("gzip", "gzip")):
        ours = under_load(server, paths, encoding, seconds, folder)
        found[name] = {"answerdesk": ours}
        if not has_nginx:
            continue
        with nginx(folder, name == "gzip") as other:
            probe = other.connect(other.port)
            for path in paths[:20]:
                same_bytes(client, probe, path, encoding)
            probe.close()
            theirs = under_load(other, paths, encoding, seconds, folder)
        ratio = ours["requests_per_s"] / theirs["requests_per_s"]
        cost = theirs["processor_us_per_request"] / max(ours["processor_us_per_request"], 0.1)
        found[name] |= {"nginx": theirs, "ratio": round(ratio, 2), "ratio_by_processor": round(cost, 2)}
    client.close()
    return found
