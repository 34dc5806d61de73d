# Splink 5 on the same work: names of a ledger linked to the names companies have or had, by the method its documentation shows for
# firms: frequencies of shared words, blocks of rare words, m as it comes (EM went astray on 5 million names). `peer.py {"ledger",
# "companies", "spaced", "words", "folder"}`: the names are normalised by the very SQL the program under test uses.
import json, logging, resource, sys, time
import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.disable(logging.INFO)
asked = json.loads(sys.argv[1])
began = time.time()
con = duckdb.connect()
con.execute(f"SET threads = 2; SET memory_limit = '3GB'; SET temp_directory = '{asked['folder']}/splink-spill'; SET preserve_insertion_order = false")
plain = lambda source: f"SELECT *, {asked['words']} AS n FROM (SELECT *, {asked['spaced']} AS spaced FROM {source})"
con.execute(f"""
CREATE TABLE company_plain AS SELECT row_number() OVER () AS id, company_number, n FROM ({plain(f"read_parquet({asked['companies']})")}) WHERE n <> '';
CREATE TABLE name_plain AS SELECT row_number() OVER () AS id, name, n FROM ({plain(f"(SELECT DISTINCT name FROM read_csv('{asked['ledger']}', header = true, all_varchar = true))")}) WHERE n <> '';
CREATE TABLE often AS SELECT token, count(*)::DOUBLE / (SELECT count(*) FROM company_plain) AS share FROM (SELECT unnest(string_split(n, ' ')) AS token FROM company_plain) GROUP BY token;
""")
for table in ('company', 'name'):
    column = 'company_number' if table == 'company' else 'name'
    con.execute(f"""
    CREATE TABLE {table}_input AS
    WITH word AS (SELECT DISTINCT id, unnest(string_split(n, ' ')) AS token FROM {table}_plain),
      kept AS (SELECT id, array_agg(struct_pack(token := token, share := coalesce(share, 1e-8))) AS tokens,
        array_agg(token ORDER BY coalesce(share, 1e-8), token) FILTER (coalesce(share, 0) < 0.001) AS rare,
        min(coalesce(share, 1e-8)) AS rarest FROM word LEFT JOIN often USING (token) GROUP BY id)
    SELECT '{table}' || p.id AS id, p.{column} AS told, replace(n, ' ', '') AS compact, left(replace(n, ' ', ''), 10) AS start,
      tokens, rare[1] AS rare1, rare[2] AS rare2, CASE WHEN rarest < 2e-5 THEN rare[1] END AS rarest
    FROM {table}_plain p JOIN kept USING (id)""")
    con.execute(f'DROP TABLE {table}_plain')
product = 'list_reduce(list_concat([1.0::DOUBLE], list_transform(list_intersect(tokens_l, tokens_r), lambda x: x.share::DOUBLE)), lambda p, q: p * q)'
level = lambda condition, label: {'sql_condition': condition, 'label_for_charts': label}
letters = cl.CustomComparison(output_column_name='compact', comparison_levels=[
    level('compact_l = compact_r', 'equal'),
    level('jaro_winkler_similarity(compact_l, compact_r) >= 0.97', '.97'),
    level('jaro_winkler_similarity(compact_l, compact_r) >= 0.94', '.94'),
    level('jaro_winkler_similarity(compact_l, compact_r) >= 0.9', '.90'),
    level('starts_with(compact_l, compact_r) OR starts_with(compact_r, compact_l)', 'start'),
    level('ELSE', 'else'),
])
words = cl.CustomComparison(output_column_name='tokens', comparison_levels=[
    *[level(f'{product} < {most}', f'< {most}') for most in (1e-10, 1e-8, 1e-6, 1e-4)], level('ELSE', 'else'),
])
settings = SettingsCreator(
    link_type='link_only', unique_id_column_name='id', comparisons=[letters, words], additional_columns_to_retain=['told'],
    blocking_rules_to_generate_predictions=[
        block_on('compact'), block_on('rarest'), block_on('rare1', 'rare2'), 'l.rare1 = r.rare2 AND l.rare2 = r.rare1', block_on('start'),
    ],
)
api = DuckDBAPI(connection=con)
linker = Linker([api.register('name_input'), api.register('company_input')], settings)
linker.training.estimate_probability_two_random_records_match([block_on('compact')], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
predicted = linker.inference.predict(threshold_match_weight=-40)
con.execute(f"""COPY (SELECT name, max_by(company_number, (match_weight, company_number)) AS company_number, max(match_weight) AS weight FROM (
    SELECT CASE WHEN starts_with(id_l, 'name') THEN told_l ELSE told_r END AS name,
      CASE WHEN starts_with(id_l, 'name') THEN told_r ELSE told_l END AS company_number, match_weight FROM {predicted.physical_name})
  GROUP BY name) TO '{asked['folder']}/splink.csv' (HEADER)""")
seconds = time.time() - began
pairs = con.execute(f'SELECT count(*) FROM {predicted.physical_name}').fetchone()[0]
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({'seconds': seconds, 'cpuSeconds': used.ru_utime + used.ru_stime, 'pairs': pairs}))
