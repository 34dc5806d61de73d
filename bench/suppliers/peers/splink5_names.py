# Splink 5: Fellegi–Sunter by expectation maximisation; the product of the shared words' frequencies, Jaro-Winkler, what is paid for
# with its own frequency; eight blocking rules.
import logging, time
import duckdb, pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from names import answer, entities, read_rows

logging.disable(logging.INFO)
began = time.time()
rows = read_rows()
table = pd.DataFrame(rows)
table['compact'] = table.n.str.replace(' ', '').replace('', None)
table['sorted'] = table.n.map(lambda name: ' '.join(sorted(name.split())) or None)
table['acronym'] = table.n.map(lambda name: ''.join(word[0] for word in name.split()) if len(name.split()) > 2 else None)
table['start'] = table.n.str.replace(' ', '').str[:5]
con = duckdb.connect()
con.execute('SET threads = 2')
con.register('given', table[['id', 'n', 'compact', 'sorted', 'acronym', 'start', 'context']])
con.execute("""
CREATE TABLE names AS
WITH word AS (SELECT DISTINCT id, unnest(string_split(n, ' ')) AS token FROM given WHERE n <> ''),
  often AS (SELECT token, count(*)::DOUBLE / (SELECT count(*) FROM given) AS share FROM word GROUP BY token),
  kept AS (SELECT id, array_agg(struct_pack(token := token, share := share)) AS tokens,
    array_agg(token ORDER BY share, token) FILTER (share < 0.01) AS rare FROM word JOIN often USING (token) GROUP BY id)
SELECT given.*, kept.tokens, kept.rare[1] AS rare1, kept.rare[2] AS rare2 FROM given LEFT JOIN kept USING (id)""")
product = 'list_reduce(list_concat([1.0::DOUBLE], list_transform(list_intersect(tokens_l, tokens_r), lambda x: x.share::DOUBLE)), lambda p, q: p * q)'
level = lambda condition, label: {'sql_condition': condition, 'label_for_charts': label}
null = lambda column: {'sql_condition': f'{column}_l IS NULL OR {column}_r IS NULL', 'is_null_level': True, 'label_for_charts': 'null'}
letters = cl.CustomComparison(output_column_name='sorted', comparison_levels=[
    null('sorted'),
    level('compact_l = compact_r OR sorted_l = sorted_r', 'equal'),
    level('jaro_winkler_similarity(sorted_l, sorted_r) >= 0.95 OR jaro_winkler_similarity(compact_l, compact_r) >= 0.96', '.95'),
    level('jaro_winkler_similarity(sorted_l, sorted_r) >= 0.9 OR jaro_winkler_similarity(compact_l, compact_r) >= 0.92', '.90'),
    level('jaro_winkler_similarity(sorted_l, sorted_r) >= 0.8 OR starts_with(compact_l, compact_r) OR starts_with(compact_r, compact_l)', '.80'),
    level('ELSE', 'else'),
])
words = cl.CustomComparison(output_column_name='tokens', comparison_levels=[
    null('tokens'), *[level(f'{product} < {most}', f'< {most}') for most in (1e-10, 1e-8, 1e-6, 1e-4, 1e-3)], level('ELSE', 'else'),
])
settings = SettingsCreator(
    link_type='dedupe_only', unique_id_column_name='id',
    comparisons=[letters, words, cl.ExactMatch('context').configure(term_frequency_adjustments=True)],
    blocking_rules_to_generate_predictions=[
        block_on('compact'), block_on('start'), block_on('rare1'), 'l.rare1 = r.rare2', 'l.rare2 = r.rare1', block_on('rare2'),
        'l.acronym = r.compact', 'l.compact = r.acronym',
    ],
)
api = DuckDBAPI(connection=con)
linker = Linker(api.register('names'), settings)
linker.training.estimate_probability_two_random_records_match([block_on('compact')], recall=0.3)
linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
for rule in (block_on('rare1'), block_on('start')):
    linker.training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
predicted = linker.inference.predict(threshold_match_weight=-8)
pairs = con.execute(f'SELECT id_l, id_r, match_weight FROM {predicted.physical_name}').fetchall()
seconds = time.time() - began
ids = [row['id'] for row in rows]
answer(ids, {str(cut): entities(ids, [(one, two) for one, two, weight in pairs if weight >= cut]) for cut in range(-8, 25)}, seconds, pairs=len(pairs))
