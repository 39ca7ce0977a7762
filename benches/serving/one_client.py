"""One client on one connection, one request after the other."""

import random
import re
import time
import urllib.parse

from serving.articles import SEED
from serving.client import Client
from serving.questions import Questions
from serving.trouble import Trouble


def figures(times):
    ordered = sorted(times)
    at = lambda part: ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000
    return {
        "requests": len(ordered),
        "p50_ms": round(at(0.5), 3),
        "p99_ms": round(at(0.99), 3),
        "max_ms": round(ordered[-1] * 1000, 3),
        "requests_per_s": round(len(ordered) / sum(ordered), 1),
    }


def timed(call, inputs, expected, seconds):
    times = []
    end = time.monotonic() + seconds
    for value in inputs:
        began = time.perf_counter()
        status = call(value)[0]
        times.append(time.perf_counter() - began)
        if status not in expected:
            raise Trouble(f"{value!r} was answered with {status}")
        if time.monotonic() > end:
            break
    return figures(times)


def find_articles(client, lang_page, most):
    """Follows links from the home page; gives article paths and the times of first sight."""
    rng = random.Random(SEED + 2)
    known, to_see, articles, times = {lang_page}, [lang_page], [], []
    while to_see and len(articles) < most:
        path = to_see.pop(rng.randrange(len(to_see)))
        began = time.perf_counter()
        status, _, body = client.get(path, "identity")
        took = time.perf_counter() - began
        if status != 200:
            continue
        page = body.decode("utf-8", "replace")
        if 'action="/rate/' in page:
            articles.append(path)
            times.append(took)
        for link in re.findall(r'href="(/[a-z]{2}/[^"#]*)"', page):
            link = link.replace("&amp;", "&")
            if link not in known:
                known.add(link)
                to_see.append(link)
    if not articles:
        raise Trouble("no article page was found from the home page")
    return articles, times


def one_client(server, content, seconds):
    ask = Questions(content)
    client = Client(server.port)
    home = re.search(r"\r\nlocation: (\S+)", client.get("/")[1])
    lang_page = home.group(1) if home else "/en/"
    lang = lang_page.strip("/").split("/")[0]
    quote = urllib.parse.quote_plus
    searches = [f"/search?q={quote(ask.search(n))}&lang={lang}" for n in range(3_000)]
    typed = [t for _ in range(400) for t in ask.typed()]
    suggests = [f"/suggest?q={quote(t)}&lang={lang}" for t in typed]
    questions = [ask.question() for _ in range(1_500)]
    for path in searches[-20:] + suggests[-20:]:
        client.get(path)
    found = {"search": timed(client.get, searches, {200}, seconds)}
    found["suggest"] = timed(client.get, suggests, {200}, seconds)
    articles, first = find_articles(client, lang_page, 500)
    found["article, first sight"] = figures(first)
    again = [random.Random(n).choice(articles) for n in range(5_000)]
    found["article, second sight"] = timed(client.get, again, {200}, seconds)
    answers = lambda text: client.post("/ask/answers", {"question": text, "lang": lang})
    found["ask, answers"] = timed(answers, questions, {200}, seconds)
    send = lambda text: client.post("/ask", {"question": text, "lang": lang, "seen": "1"})
    found["ask, sending"] = timed(send, questions, {303}, seconds)
    client.close()
    return found, articles
