import type { Element } from 'hast';

/** Where what a body refers to stands in an export. */
export type Places = {
  /** The address of an article with a place in it; undefined when it is not exported. */
  article(id: string, anchor: string | undefined): string | undefined;
  /** The address of a picture or a file by the id of its asset. */
  asset(id: string): string | undefined;
  /** The address of a link as it is written in a text. */
  link(href: string): string;
};

/** What one body collects while it is written. */
export type Writing = Places & {
  footnotes: Element[];
  /** Named when something has no form in the export. */
  note(text: string): void;
  /** Whether headings get ids, by which browsers find them. */
  hasHeadingIds: boolean;
};
