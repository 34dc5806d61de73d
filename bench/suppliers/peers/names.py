# What every peer that matches names needs: the rows, a normalised name, groups from pairs, and the answer in one form.
#
# A peer is run as `peer.py NAMES.csv ANSWER.csv [more]`. NAMES has the columns id, name, context. ANSWER has id and one column of
# entities for each cut-off, headed by it: the bench takes the cut-off that is best for the peer on the very rows it is measured on.
import csv, json, re, sys

LEFT_OUT = {'LTD', 'LIMITED', 'LTDT', 'LIMITE', 'LIMITD', 'LT', 'LIM', 'PLC', 'LLP', 'CIC', 'INC', 'LLC', 'GMBH', 'BV', 'THE', 'UK', 'AND', 'CORP'}
SAME = {'COMPANY': 'CO', 'CORPORATION': 'CORP'}


def normalise(name):
    text = re.sub(r"[’']", '', name.upper())
    text = re.sub(r'\bT/ ?AS?\b|\bTRADING AS\b', ' TA ', text)
    text = re.sub(r'\(?\bU\.?K\.?\)?\b', ' UK ', text)
    words = [SAME.get(word, word) for word in re.split(r'[^A-Z0-9]+', text) if word and word not in LEFT_OUT]
    return re.sub(r'\b(\w) (?=\w\b)', r'\1', ' '.join(words))


def read_rows():
    with open(sys.argv[1], newline='', encoding='utf-8') as file:
        return [dict(row, n=normalise(row['name'])) for row in csv.DictReader(file)]


def entities(ids, pairs):
    """Each id's entity when every pair is one entity: plain transitive closure."""
    top = {each: each for each in ids}

    def find(each):
        while top[each] != each:
            top[each] = top[top[each]]
            each = top[each]
        return each

    for one, two in pairs:
        top[find(one)] = find(two)
    return [find(each) for each in ids]


def answer(ids, by_cut, seconds, **told):
    with open(sys.argv[2], 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file)
        writer.writerow(['id', *by_cut])
        writer.writerows(zip(ids, *by_cut.values()))
    print(json.dumps({'seconds': seconds, **told}))
