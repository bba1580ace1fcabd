import type { ReportedArticle } from '#lib/import-report/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** Which articles of a report are listed. */
export const CHOICES = [
  { value: 'problems', title: t('to look at') },
  { value: 'lost', title: t('that lost something') },
  { value: 'changed', title: t('that changed') },
  { value: 'all', title: 'all' },
] as const;
export type Choice = (typeof CHOICES)[number]['value'];

/** The articles of a choice with some words in their title, the most words lost first. */
export function chosen(
  articles: readonly ReportedArticle[],
  choice: Choice,
  words: string,
): ReportedArticle[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return articles
    .filter((one) => isOf(one, choice))
    .filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
    .toSorted(
      (one, other) =>
        other.text.lost - one.text.lost || other.problems.length - one.problems.length,
    );
}

function isOf({ problems, notes, text }: ReportedArticle, choice: Choice): boolean {
  if (choice === 'all') return true;
  if (choice === 'problems') return problems.length > 0;
  return notes.some(({ outcome }) => outcome === choice) || (choice === 'lost' && text.lost > 0);
}

/** What an article lost or changed, in one line. */
export function wordsOf({ notes, text }: ReportedArticle, outcome: 'lost' | 'changed'): string {
  const named = notes
    .filter((note) => note.outcome === outcome)
    .map(
      ({ construct, count, details }) =>
        `${construct} ${count > 1 ? `× ${count}` : ''}${details[0] === undefined ? '' : ` (${details[0]})`}`,
    );
  const gone =
    outcome === 'lost' && text.lost > 0 ? [t('words: {join}', { join: text.words.join(' ') })] : [];
  return [...named, ...gone].join('; ');
}
