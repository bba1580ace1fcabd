import type { ProductArea, Severity } from './constants.ts';

/** What an announcement has beyond an article. Instants are ISO 8601 UTC. */
export type AnnouncementDetails = {
  severity: Severity;
  /** Whether it stands before the others now. */
  pinned: boolean;
  /** When what it announces happens, and whether that is still to come. */
  effectiveAt: string | null;
  upcoming: boolean;
  /** When it will no longer be shown. */
  expireAt: string | null;
  products: ProductArea[];
};

/** An announcement that concerns an article, as the article tells of it. */
export type Notice = {
  slug: string;
  title: string;
  severity: Severity;
  effectiveAt: string | null;
  upcoming: boolean;
};

/** An announcement on every page. */
export type Banner = {
  slug: string;
  title: string;
  severity: Severity;
  /** When it is taken down; null when it stays. */
  expireAt: string | null;
  /** Differs when it was updated, so that a reader who dismissed it sees it again. */
  key: string;
};
