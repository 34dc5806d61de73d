# recordlinkage: blocks and sorted neighbourhoods, five comparisons, weights by expectation maximisation without labels.
import time, warnings
import pandas as pd
import recordlinkage
from names import answer, entities, read_rows

warnings.filterwarnings('ignore')
if __name__ == '__main__':
    began = time.time()
    rows = read_rows()
    table = pd.DataFrame(rows).set_index('id')
    table['sorted'] = table.n.map(lambda name: ' '.join(sorted(name.split())))
    table['compact'] = table.n.str.replace(' ', '')
    table['start'] = table.compact.str[:5]
    table['first'] = table.n.str.split().str[0].fillna('')
    index = recordlinkage.Index()
    index.block('start')
    index.sortedneighbourhood('sorted', window=9)
    index.sortedneighbourhood('compact', window=9)
    candidates = index.index(table)
    compare = recordlinkage.Compare(n_jobs=2)
    compare.string('compact', 'compact', method='jarowinkler', threshold=0.92, label='letters')
    compare.string('sorted', 'sorted', method='levenshtein', threshold=0.85, label='edits')
    compare.string('n', 'n', method='qgram', threshold=0.75, label='pieces')
    compare.exact('first', 'first', label='first')
    compare.exact('context', 'context', label='context')
    features = compare.compute(candidates, table)
    ecm = recordlinkage.ECMClassifier(binarize=None)
    ecm.fit(features)
    chance = ecm.prob(features)
    seconds = time.time() - began
    ids = [row['id'] for row in rows]
    answer(ids, {str(cut): entities(ids, chance[chance >= cut].index) for cut in (0.1, 0.5, 0.9, 0.99, 0.999)}, seconds, pairs=len(candidates))
