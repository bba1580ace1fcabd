import type { Locale } from '#lib/i18n/locales.ts';
import type { TimedAnnouncementsQueryResult } from '#sanity/types.generated.ts';
import type { ProductArea, Severity } from './constants.ts';

/** The fields that only announcements have. Instants are ISO 8601 UTC. */
export type AnnouncementDetails = {
  severity: Severity;
  /** Whether it is listed before the others now. */
  pinned: boolean;
  effectiveAt: string | null;
  upcoming: boolean;
  expireAt: string | null;
  products: ProductArea[];
};

/** An announcement that concerns an article, as the article shows it. */
export type Notice = {
  slug: string;
  title: string;
  severity: Severity;
  effectiveAt: string | null;
  upcoming: boolean;
  /** Where its title is in another language than the article around it. */
  language?: Locale;
};

export type Banner = {
  slug: string;
  title: string;
  severity: Severity;
  /** When it is taken down; null for never. */
  expireAt: string | null;
  /** Changes with each update, so that readers who dismissed it see it again. */
  key: string;
};

/** An announcement with a boundary, past or to come. */
export type TimedAnnouncement = Omit<TimedAnnouncementsQueryResult[number], 'language'> & {
  language?: string | null;
};
