import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { z } from 'zod';
import { API_VERSION } from '#lib/api-version.ts';
import type { SearchRule } from '#lib/search/index/rules.ts';
import { ruleSchema } from '#lib/search/index/rules.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const QUERY = `*[_type in ["synonym", "bestAnswer"] && !(_id in path("versions.**"))]{
  _id, "kind": _type, "lang": coalesce(language, "en"), phrases, "oneWay": coalesce(oneWay, false),
  queries, "match": coalesce(match, "contains"), "article": article._ref,
  "title": article->title
} | order(_id asc)`;

const rowSchema = z.looseObject({ _id: z.string(), title: z.string().nullish() });

/** A rule as it is published, or as somebody is changing it. */
export type RuleDocument = {
  rule: SearchRule;
  isDraft: boolean;
  /** Title of the article that a best answer shows. */
  title: string | null;
};

/** All rules and drafts of rules, as they change. Drafts that say nothing yet are left out. */
export function useRules(): RuleDocument[] | undefined {
  const client = useClient({ apiVersion: API_VERSION });
  const [rules, setRules] = useState<RuleDocument[]>();
  useEffect(() => {
    const raw = client.withConfig({ perspective: 'raw' });
    let isOver = false;
    const read = async () => {
      const rows = z.array(z.unknown()).parse(await raw.fetch<unknown>(QUERY));
      if (!isOver) setRules(rows.flatMap(toRule));
    };
    const changes = raw
      .listen('*[_type in ["synonym", "bestAnswer"]]', {}, { visibility: 'query' })
      // Without an answer what was read last stays, until the next change.
      .subscribe({ next: () => void read().catch(() => undefined), error: () => undefined });
    void read().catch(() => setRules([]));
    return () => {
      isOver = true;
      changes.unsubscribe();
    };
  }, [client]);
  return rules;
}

function toRule(row: unknown): RuleDocument[] {
  const { data } = rowSchema.safeParse(row);
  if (data === undefined) return [];
  const doc = data._id.replace(/^drafts\./, '');
  const rule = ruleSchema.safeParse({ ...data, doc });
  if (!rule.success) return [];
  return [{ rule: rule.data, isDraft: doc !== data._id, title: data.title ?? null }];
}

/** What a rule says, in one line. */
export function ruleWords({ rule, title }: RuleDocument): string {
  if (rule.kind === 'synonym') return rule.phrases.join(rule.oneWay ? ' → ' : ' = ');
  return `${rule.queries.join(', ')} → ${title ?? t('an article that is not published')}`;
}
