"""Made-up articles, always the same, or a sample of real ones."""

import random
import shutil

SEED = 20_260_101

COMMON = (
    "the to and of a in is you your for it on with that can be this when are not from if or an as"
    " at by has have was will after before then only each more also one all other how open save"
    " choose send change page file account message button screen name list"
).split()
SYLLABLES = (
    "ba be bi bo bu ca ce co cu da de di do fa fe fi fo ga go ha he hi ho ja jo ka ki la le li lo"
    " lu ma me mi mo mu na ne ni no nu pa pe pi po qua ra re ri ro ru sa se si so su ta te ti to"
    " tu va ve vi vo wa we za zo"
).split()
ENDINGS = ["", "", "n", "r", "s", "t", "l", "nt", "ring", "tion", "ment", "ble", "ly"]


def made_up_words(rng, count=9_000):
    words = set()
    while len(words) < count:
        middle = "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4)))
        words.add(middle + rng.choice(ENDINGS))
    return sorted(words)


class Author:
    """Writes made-up articles; words are as unevenly common as in real ones."""

    def __init__(self, rng):
        self.rng = rng
        self.words = COMMON + rng.sample(made_up_words(rng), 9_000)
        total = 0.0
        self.weights = []
        for rank in range(len(self.words)):
            total += 1.0 / (rank + 2.7)
            self.weights.append(total)

    def some(self, fewest, most):
        count = self.rng.randint(fewest, most)
        return self.rng.choices(self.words, cum_weights=self.weights, k=count)

    def title(self):
        rare = self.rng.sample(self.words[len(COMMON) :], self.rng.randint(2, 4))
        return " ".join(rare[:1] + self.some(0, 2) + rare[1:]).capitalize()

    def paragraph(self):
        sentences = (" ".join(self.some(6, 18)) for _ in range(self.rng.randint(2, 5)))
        return " ".join(sentence.capitalize() + "." for sentence in sentences)

    def block(self):
        kind = self.rng.random()
        if kind < 0.6:
            return self.paragraph()
        if kind < 0.75:
            return "\n".join(f"{n}. {' '.join(self.some(4, 12))}" for n in range(1, 6))
        if kind < 0.85:
            rows = "\n".join(f"| {self.some(1, 1)[0]} | {' '.join(self.some(2, 6))} |" for _ in "1234")
            return f"| Name | Meaning |\n|---|---|\n{rows}"
        if kind < 0.93:
            setting, value = self.some(2, 2)
            return f'```toml\n{setting} = "{value}"\nlimit = {self.rng.randint(1, 999)}\n```'
        return f"> [!NOTE]\n> {self.paragraph()}"

    def article(self, beside):
        size = self.rng.randint(2_000, 8_000)
        text = f"---\ntitle: {self.title()}\ntags: [{self.some(1, 1)[0]}]\n---\n\n{self.paragraph()}\n"
        while len(text) < size:
            text += f"\n## {self.title()}\n"
            for _ in range(self.rng.randint(1, 4)):
                text += f"\n{self.block()}\n"
        return text + f"\nSee [{self.title()}]({beside}) as well.\n"


def write_articles(folder, count):
    rng = random.Random(SEED)
    author = Author(rng)
    sections = [f"part-{n // 8}/section-{n}" for n in range(max(1, min(80, count // 25)))]
    for section in sections:
        path = folder / "en" / section / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {author.title()}\n---\n\n{author.paragraph()}\n")
    for number in range(count):
        path = folder / "en" / sections[number % len(sections)] / f"article-{number}.md"
        beside = f"article-{max(number - len(sections), number % len(sections))}.md"
        path.write_text(author.article(beside))


def markdown_files(folder):
    found = (p for p in folder.rglob("*.md") if p.is_file() and not p.is_symlink())
    return sorted(p for p in found if not any(q.startswith(".") for q in p.relative_to(folder).parts))


def copy_sample(source, folder, count):
    files = markdown_files(source)
    for path in random.Random(SEED).sample(files, min(count, len(files))):
        copy = folder / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
