"""Searches and questions from the articles' own words, always the same."""

import random
import re

from serving.articles import SEED, markdown_files
from serving.trouble import Trouble


class Questions:
    """Searches and questions from the articles' own words."""

    def __init__(self, folder):
        self.rng = random.Random(SEED + 1)
        self.titles, self.texts = [], []
        files = markdown_files(folder)
        for path in self.rng.sample(files, min(600, len(files))):
            text = path.read_text(encoding="utf-8", errors="replace")
            head = re.match(r"---\s*\n(.*?)\n---\s*\n", text, re.S)
            body = re.sub(r"```.*?```", " ", text[head.end() :] if head else text, flags=re.S)
            named = re.search(r"^title:\s*(.+)$", head.group(1), re.M) if head else None
            named = named or re.search(r"^#+\s+(.+)$", body, re.M)
            title = re.findall(r"[^\W\d_]{2,}", named.group(1)) if named else []
            words = re.findall(r"[^\W\d_]{3,}", re.sub(r"\(\S*?\)|<[^>]*>", " ", body))
            if title and len(words) >= 30:
                self.titles.append(title)
                self.texts.append(words)
        if not self.titles:
            raise Trouble(f"{folder} has no article with a title and some words")

    def misspelt(self, word):
        if len(word) < 5:
            return word
        at = self.rng.randint(1, len(word) - 2)
        kind = self.rng.randrange(3)
        if kind == 0:
            return word[:at] + word[at + 1 :]
        if kind == 1:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return word[:at] + word[at] + word[at:]

    def search(self, number):
        place = self.rng.randrange(len(self.titles))
        if number % 2:
            words = self.titles[place][: self.rng.randint(1, 4)]
        else:
            words = self.rng.sample(self.texts[place], self.rng.randint(1, 3))
        if number % 4 == 1:
            longest = max(range(len(words)), key=lambda at: len(words[at]))
            words = words[:longest] + [self.misspelt(words[longest])] + words[longest + 1 :]
        return " ".join(words)

    def typed(self):
        """The beginnings of a search, as they stand in the field while it is typed."""
        text = self.search(self.rng.randrange(4))[:24]
        return [text[:end] for end in range(2, len(text) + 1)]

    def question(self):
        words = self.rng.choice(self.texts)
        start = self.rng.randrange(max(1, len(words) - 25))
        return "How do I " + " ".join(words[start : start + self.rng.randint(8, 25)]) + "?"
