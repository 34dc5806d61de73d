# RapidFuzz: every pair of normalised names by one likeness. `peer.py NAMES ANSWER token_sort|jaro_winkler`
import sys, time
import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler
from names import answer, entities, read_rows

LIKENESS = {
    'token_sort': (fuzz.token_sort_ratio, (88, 90, 92, 95)),
    'jaro_winkler': (JaroWinkler.normalized_similarity, (0.90, 0.93, 0.95, 0.97)),
}
began = time.time()
rows = read_rows()
ids = [row['id'] for row in rows]
names = np.array([row['n'] for row in rows], dtype=object)
scorer, cuts = LIKENESS[sys.argv[3]]
pairs = []
for start in range(0, len(names), 1500):
    found = process.cdist(names[start:start + 1500], names[start:], scorer=scorer, score_cutoff=cuts[0], workers=2, dtype=np.float32)
    for one, two in zip(*np.nonzero(found)):
        if two > one:
            pairs.append((float(found[one, two]), ids[start + one], ids[start + two]))
seconds = time.time() - began
answer(ids, {str(cut): entities(ids, [(one, two) for score, one, two in pairs if score >= cut - 1e-6]) for cut in cuts}, seconds)
