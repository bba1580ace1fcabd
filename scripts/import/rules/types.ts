import type { ArticleType } from '#lib/articles/constants.ts';

/** What an editor decides once for a whole help center; written by `--dry-run`, read by the import. */
export type Rules = {
  /** The type of articles whose section is not named below. */
  default: ArticleType;
  /** By the id of a section. `title` is for people. */
  sections: Record<string, { title: string; type: ArticleType }>;
  /** Hosts of the old help center: links to them are links to articles here. */
  hosts: string[];
  /** Old addresses that nothing in the source names, and where each leads. */
  redirects: Record<string, string>;
};
