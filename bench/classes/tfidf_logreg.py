"""The peer: TF-IDF of words (1-2) and characters (3-5) with logistic regression, as usually published for spend and notices.

Reads work given as CSV (columns text, y, fold), one file a set, from the folder named. For each set each fold is tested by a
model trained on the other folds; for each ordered pair of sets given as "train>test" one model is trained on the first and
tests the second. Writes the probabilities beside, one a line in the order of the rows, and prints seconds as JSON.
"""

import json
import sys
import time
import warnings

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

warnings.filterwarnings("ignore")


def model():
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=1, sublinear_tf=True, strip_accents="unicode")
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True)
    return make_pipeline(make_union(words, letters), LogisticRegression(C=20, class_weight="balanced", max_iter=2000))


def rows(folder, name):
    return pd.read_csv(f"{folder}/{name}.csv", dtype={"text": str, "y": int, "fold": int}, keep_default_na=False)


def save(folder, name, probabilities):
    with open(f"{folder}/{name}.tfidf", "w") as out:
        out.writelines(f"{p:.6f}\n" for p in probabilities)


def by_folds(frame):
    given = pd.Series(0.0, index=frame.index)
    for fold in sorted(frame.fold.unique()):
        test = frame.fold == fold
        fitted = model().fit(frame.text[~test], frame.y[~test])
        given[test] = fitted.predict_proba(frame.text[test])[:, 1]
    return given


folder, asked = sys.argv[1], sys.argv[2:]
seconds = {}
for name in asked:
    began = time.time()
    if ">" in name:
        train, test = (rows(folder, each) for each in name.split(">"))
        fitted = model().fit(train.text, train.y)
        trained = time.time()
        save(folder, name.replace(">", "-"), fitted.predict_proba(test.text)[:, 1])
        seconds[f"{name} tested"] = [len(test), round(time.time() - trained, 3)]
    else:
        save(folder, name, by_folds(rows(folder, name)))
    seconds[name] = round(time.time() - began, 1)
print(json.dumps(seconds))
