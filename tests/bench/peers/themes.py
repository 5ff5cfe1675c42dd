"""fastText and scikit-learn (with jieba) on the theme cases: trained on the same seeds, part by part of whole sources.

python3 themes.py CASES WHICH, WHICH being fasttext-words, fasttext-characters or sklearn
"""
import json
import subprocess
import sys
import tempfile
import time
import warnings

import jieba

warnings.filterwarnings("ignore")
jieba.setLogLevel(60)
cases = json.load(open(sys.argv[1], encoding="utf-8"))
which = sys.argv[2]
MEASURED = 3


def words(text):
    return " ".join(word for word in jieba.cut(text) if word.strip())


def characters(text):
    return " ".join(letter for letter in text if letter.strip())


class Sklearn:
    name = "scikit-learn 1.2 with jieba (tf-idf, logistic regression)"

    def __init__(self, items):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        self.model = make_pipeline(
            TfidfVectorizer(tokenizer=jieba.lcut, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True),
            LogisticRegression(C=20, max_iter=300),
        )
        self.model.fit([item["text"] for item in items], [item["primary"] for item in items])

    def answer(self, texts):
        labels = self.model.classes_
        return [dict(theme=labels[row.argmax()], confidence=float(row.max())) for row in self.model.predict_proba(texts)]


class FastText:
    def __init__(self, items, tokens, grams):
        self.tokens = tokens
        self.folder = tempfile.mkdtemp()
        with open(f"{self.folder}/train.txt", "w", encoding="utf-8") as out:
            for item in items:
                out.write(f"__label__{item['primary']} {tokens(item['text'])}\n")
        subprocess.run(
            ["fasttext", "supervised", "-input", f"{self.folder}/train.txt", "-output", f"{self.folder}/model",
             "-epoch", "50", "-lr", "0.5", "-wordNgrams", str(grams), "-dim", "60", "-thread", "1", "-seed", "1", "-bucket", "200000"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def answer(self, texts):
        lines = "".join(self.tokens(text) + "\n" for text in texts)
        said = subprocess.run(["fasttext", "predict-prob", f"{self.folder}/model.bin", "-", "1"], input=lines, text=True, capture_output=True, check=True).stdout
        answers = []
        for line in said.splitlines():
            label, confidence = line.split()
            answers.append(dict(theme=label.removeprefix("__label__"), confidence=min(1.0, float(confidence))))
        return answers


class FastTextWords(FastText):
    name = "fastText 0.9.2 with jieba (words and pairs)"

    def __init__(self, items):
        super().__init__(items, words, 2)


class FastTextCharacters(FastText):
    name = "fastText 0.9.2 (characters, up to three)"

    def __init__(self, items):
        super().__init__(items, characters, 3)


learner = {"sklearn": Sklearn, "fasttext-words": FastTextWords, "fasttext-characters": FastTextCharacters}[which]
seeds = [item for item in cases["themes"] if item["part"] >= 0]
answers = [None] * len(cases["themes"])
for part in sorted({item["part"] for item in cases["themes"]}):
    at = [i for i, item in enumerate(cases["themes"]) if item["part"] == part]
    model = learner([item for item in seeds if item["part"] != part])
    for i, answer in zip(at, model.answer([cases["themes"][i]["text"] for i in at])):
        answers[i] = answer

# Loading is left out: fastText starts as a process, so its time over few texts is taken off that over many.
model = learner(seeds)
texts = cases["messages"]
model.answer(texts)


def seconds(count):
    began = time.perf_counter()
    model.answer((texts * (count // len(texts) + 1))[:count])
    return time.perf_counter() - began


few, many = 200, 6000
per_second = (many - few) / (seconds(many) - seconds(few))
print(json.dumps(dict(
    name=learner.name, figures=None, look_alikes=None, dates=None, themes=answers,
    per_second=dict(figures=None, dates=None, themes=per_second, whole=None))))
