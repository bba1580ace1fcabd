import type { DatabaseSync } from 'node:sqlite';
import type { SearchRule, StoredRule } from './rules.ts';
import { ruleSchema } from './rules.ts';

/** All rules that an index holds; one that cannot be read is left out. */
export function listRules(database: DatabaseSync): SearchRule[] {
  return database
    .prepare('SELECT rule FROM rules ORDER BY doc')
    .all()
    .flatMap(({ rule }) => {
      const parsed = ruleSchema.safeParse(JSON.parse(String(rule)));
      return parsed.success ? [parsed.data] : [];
    });
}

/** Changes whenever a rule does, whoever changed it. */
export function rulesVersion(database: DatabaseSync): string {
  const row = database.prepare("SELECT value FROM meta WHERE key = 'rules'").get();
  return String(row?.value ?? '0');
}

/** Puts a rule in or replaces it. @returns false when the index has this revision already. */
export function saveRule(database: DatabaseSync, { rule, rev }: StoredRule): boolean {
  const former = database.prepare('SELECT rev FROM rules WHERE doc = ?').get(rule.doc);
  if (former?.rev === rev) return false;
  database
    .prepare('INSERT OR REPLACE INTO rules (doc, rev, rule) VALUES (?, ?, ?)')
    .run(rule.doc, rev, JSON.stringify(rule));
  countUp(database);
  return true;
}

/** @returns false when there was no such rule. */
export function removeRule(database: DatabaseSync, doc: string): boolean {
  const { changes } = database.prepare('DELETE FROM rules WHERE doc = ?').run(doc);
  if (Number(changes) === 0) return false;
  countUp(database);
  return true;
}

function countUp(database: DatabaseSync): void {
  database.exec(`INSERT INTO meta (key, value) VALUES ('rules', '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1`);
}
