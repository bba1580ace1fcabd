import type { DocumentBadgeComponent, DocumentBadgeDescription, DocumentBadgeProps } from 'sanity';
import { now } from '#lib/clock.ts';
import { ownName } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Status } from './descriptions.ts';
import { statusesOf } from './status.ts';

const NAMES: readonly Status['name'][] = [
  'draft',
  'published',
  'changed',
  'edited',
  'scheduled',
  'live',
  'pinned',
  'ended',
  'review',
  'stale',
];

/** One badge for each status, since the Studio takes at most one from each component. */
export const statusBadges: DocumentBadgeComponent[] = NAMES.map(
  (name) => (versions: DocumentBadgeProps) => badgeOf(name, versions),
);

/** The language of an article that is not in the default one. */
export const languageBadge: DocumentBadgeComponent = ({ draft, published, version }) => {
  const language = (version ?? draft ?? published)?.language;
  if (!isLocale(language) || language === DEFAULT_LOCALE) return null;
  return { label: ownName(language), title: t('The language of this version'), color: 'primary' };
};

function badgeOf(
  name: Status['name'],
  { draft, published, version }: DocumentBadgeProps,
): DocumentBadgeDescription | null {
  if (version !== null) return null;
  const status = statusesOf({ draft, published }, now()).find((one) => one.name === name);
  return status ? { label: status.label, title: status.meaning, color: status.color } : null;
}
