# dedupe 3: blocking and weights learned from labelled pairs. `peer.py NAMES ANSWER TRAINING.json MODEL`: the model is learned once
# from the training pairs when the file MODEL is not there.
import io, json, os, random, sys, time, warnings
import dedupe
from dedupe import variables
from names import answer, normalise, read_rows

warnings.filterwarnings('ignore')
if __name__ == '__main__':
    random.seed(0)
    began = time.time()
    told = {}
    of = lambda name: {'name': normalise(name) or None}
    if not os.path.exists(sys.argv[4]):
        with open(sys.argv[3], encoding='utf-8') as file:
            given = json.load(file)
        learner = dedupe.Dedupe([variables.String('name', has_missing=True), variables.Text('name', name='words', has_missing=True)], num_cores=2)
        training = io.StringIO()
        pairs = lambda kind: [(of(one), of(two)) for one, two in given[kind]]
        dedupe.serializer.write_training({'match': pairs('match'), 'distinct': pairs('distinct')}, training)
        training.seek(0)
        learner.prepare_training({at: of(name) for at, name in enumerate(given['names'])}, training_file=training, sample_size=1500)
        learner.train(recall=0.9)
        with open(sys.argv[4], 'wb') as file:
            learner.write_settings(file)
        told['training'] = time.time() - began
        began = time.time()
    with open(sys.argv[4], 'rb') as file:
        matcher = dedupe.StaticDedupe(file, num_cores=2)
    rows = read_rows()
    data = {row['id']: {'name': row['n'] or None} for row in rows}
    ids = list(data)
    scores = matcher.score(matcher.pairs(data))
    by_cut = {}
    for cut in (0.5, 0.8, 0.9, 0.95, 0.98):
        entity = {each: at for at, (members, _) in enumerate(matcher.cluster(scores, cut)) for each in members}
        by_cut[str(cut)] = [str(entity.get(each, each)) for each in ids]
        if len(by_cut) == 1:
            seconds = time.time() - began
    answer(ids, by_cut, seconds, **told, pairs=len(scores))
