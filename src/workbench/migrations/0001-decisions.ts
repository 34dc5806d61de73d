import { type Kysely, sql } from 'kysely'

/** The log of decisions and the anchors of contracts; neither takes an update or a delete. */
export async function decisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decision (
      seq           bigint primary key check (seq > 0),
      id            text not null unique,
      at            timestamptz not null,
      who           text not null,
      kind          text not null,
      subject       text not null,
      anchors       text not null,
      choice        text not null,
      facts         text not null,
      rules         text not null,
      reason        text,
      undoes        text references decision (id),
      previous_hash text not null,
      hash          text not null unique
    )`.execute(db)
  await sql`create index decision_subject on decision (subject)`.execute(db)
  await sql`
    create table anchor (
      decision_id text not null references decision (id),
      rank        integer not null,
      anchor      text not null,
      contract_id text not null,
      primary key (decision_id, rank)
    )`.execute(db)
  await sql`create index anchor_anchor on anchor (md5(anchor))`.execute(db)
  await sql`create index anchor_contract on anchor (contract_id)`.execute(db)
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'table % is append only: a decision is undone by another decision', tg_table_name;
    end $$`.execute(db)
  for (const table of ['decision', 'anchor']) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger no_truncate before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
    await sql`revoke update, delete, truncate on ${sql.table(table)} from public`.execute(db)
  }
}
