/** Runs every query about an organisation; owns nothing, may not log in, and no row-level security is lifted for it. */
export const QUERY_ROLE = 'lastlook_query';

/** All but `organisation`, whose own number is its mark. */
const TABLES = [
  'sender',
  'record_id',
  'record',
  'note',
  'daily_count',
  'mailbox',
  'mailbox_day',
  'coverage_day',
  'settled_day',
  'audit',
  'session',
  'taken',
  'cursor',
];

/**
 * Without `app.organisation` even the setting is missing and the statement fails: forgetting it shows nothing instead of
 * everything. FORCE: the tables' owner is held by it too. Partitions have no policies of their own, and the role has no right
 * to them but through their table. Audit entries can only be added.
 */
export const rowSecurity = (): readonly string[] => [
  // Another database of the same cluster may be making the role at this moment.
  `do $$ begin
     create role ${QUERY_ROLE} nologin nosuperuser nobypassrls;
   exception when duplicate_object or unique_violation then null; when insufficient_privilege then
     if not exists (select from pg_roles where rolname = '${QUERY_ROLE}') then
       raise exception 'ask the database''s administrator for: create role ${QUERY_ROLE} nologin; grant ${QUERY_ROLE} to %', current_user;
     end if;
   end $$`,
  // Whoever made a role may manage it, and yet not become it (PostgreSQL 16 and later).
  `do $$ begin
     set local role ${QUERY_ROLE};
     reset role;
   exception when insufficient_privilege then
     execute format('grant ${QUERY_ROLE} to %I', current_user);
   end $$`,
  `do $$ begin execute format('grant usage on schema %I to ${QUERY_ROLE}', current_schema()); end $$`,
  ...TABLES.flatMap((table) => [
    ...isolate(table, 'organisation'),
    `alter table ${table} force row level security`,
    `grant select, insert${table === 'audit' ? '' : ', update, delete'} on ${table} to ${QUERY_ROLE}`,
  ]),
  ...isolate('organisation', 'number'),
  `grant select, update (last_sequence) on organisation to ${QUERY_ROLE}`,
];

const isolate = (table: string, column: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `create policy own_organisation on ${table} using (${column} = current_setting('app.organisation')::integer)`,
];
