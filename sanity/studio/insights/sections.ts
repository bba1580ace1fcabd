/** The sections in their order. The name is part of the address. */
export const SECTIONS = [
  { name: 'overview', title: 'Overview' },
  { name: 'write-next', title: 'Write next' },
  { name: 'low-rated', title: 'Low rated' },
  { name: 'comments', title: 'Comments' },
  { name: 'agents', title: 'From agents' },
  { name: 'content-health', title: 'Content health' },
  { name: 'links', title: 'Links' },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

export function sectionOf(value: unknown): SectionName {
  return SECTIONS.find(({ name }) => name === value)?.name ?? 'overview';
}

/** Whether a section depends on the range. */
export function hasRange(section: SectionName): boolean {
  return section !== 'comments' && section !== 'agents' && section !== 'links';
}
