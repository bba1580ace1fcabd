import { t } from '#lib/studio-i18n/translate.ts';

/** The sections in their order. The name is part of the address. */
export const SECTIONS = [
  { name: 'overview', title: t('Overview') },
  { name: 'write-next', title: t('Write next') },
  { name: 'low-rated', title: t('Low rated') },
  { name: 'comments', title: t('Comments') },
  { name: 'agents', title: t('From agents') },
  { name: 'content-health', title: t('Content health') },
  { name: 'links', title: t('Links') },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

export function sectionOf(value: unknown): SectionName {
  return SECTIONS.find(({ name }) => name === value)?.name ?? 'overview';
}

/** Whether a section depends on the range. */
export function hasRange(section: SectionName): boolean {
  return section !== 'comments' && section !== 'agents' && section !== 'links';
}
