import { ruleSchema, type SearchRule, type StoredRule } from './rules.ts';
import type { Statements } from './statements.ts';

/** All rules that an index holds; one that cannot be read is left out. */
export function listRules(statements: Statements): SearchRule[] {
  return statements
    .of('SELECT rule FROM rules ORDER BY doc')
    .all()
    .flatMap(({ rule }) => {
      const parsed = ruleSchema.safeParse(JSON.parse(String(rule)));
      return parsed.success ? [parsed.data] : [];
    });
}

/** Changes whenever a rule does, whoever changed it. */
export function rulesVersion(statements: Statements): string {
  const row = statements.of("SELECT value FROM meta WHERE key = 'rules'").get();
  return String(row?.value ?? '0');
}

/** Puts a rule in or replaces it. @returns false when the index has this revision already. */
export function saveRule({ rule, rev }: StoredRule, statements: Statements): boolean {
  const former = statements.of('SELECT rev FROM rules WHERE doc = ?').get(rule.doc);
  if (former?.rev === rev) return false;
  statements
    .of('INSERT OR REPLACE INTO rules (doc, rev, rule) VALUES (?, ?, ?)')
    .run(rule.doc, rev, JSON.stringify(rule));
  raiseVersion(statements);
  return true;
}

/** @returns false when there was no such rule. */
export function removeRule(doc: string, statements: Statements): boolean {
  const { changes } = statements.of('DELETE FROM rules WHERE doc = ?').run(doc);
  if (Number(changes) === 0) return false;
  raiseVersion(statements);
  return true;
}

function raiseVersion(statements: Statements): void {
  statements
    .of(
      `INSERT INTO meta (key, value) VALUES ('rules', '1')
       ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1`,
    )
    .run();
}
