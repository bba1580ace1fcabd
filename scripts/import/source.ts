import type { Root } from 'hast';

/** The kinds of sources, as they are named on the command line. */
export const KINDS = ['zendesk', 'intercom', 'markdown', 'html', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

/** A category, or a section of it, in its own words. */
export type SourcePlace = {
  id: string;
  title: string;
  description: string;
  /** Of the category of a section; of the section above, where sections nest. */
  parent: string | undefined;
  order: number | undefined;
  /** As the source names it; undefined for the first language. */
  locale: string | undefined;
};

export type SourceAttachment = { name: string; url: string };

/** One article in one language. */
export type SourceArticle = {
  id: string;
  locale: string | undefined;
  title: string;
  root: Root;
  /** Ids of sections, the first is where it stands, the others where it is listed as well. */
  sections: string[];
  isDraft: boolean;
  publishedAt: string | undefined;
  updatedAt: string | undefined;
  /** Ids in `authors`. */
  authors: string[];
  labels: string[];
  isPromoted: boolean;
  isOutdated: boolean;
  /** Readers who said yes. */
  helpful: number | undefined;
  /** Who may read it there, where that is not everybody. */
  audience: string | undefined;
  summary: string | undefined;
  /** The last part of its address, where the source gives one. */
  slug: string | undefined;
  /** `faq`, `announcement` or `productDocument`, where the source says so. */
  type: string | undefined;
  attachments: SourceAttachment[];
  /** Fields of the document that only an export of this project holds. */
  extra: Readonly<Record<string, unknown>>;
  /** Its own address there, absolute where its host is known. */
  url: string | undefined;
  /** Other addresses that led to it. */
  formerUrls: string[];
  /** The folder that pictures and links of the text are relative to, within the source. */
  folder: string | undefined;
};

/** A document as it was stored, without fields of the store. */
export type OwnDocument = { _id: string; _type: string; [name: string]: unknown };

export type Source = {
  kind: Kind;
  /** What it is called in ids: its kind. */
  name: string;
  /** Hosts under which the help center was reached. */
  hosts: string[];
  categories: SourcePlace[];
  sections: SourcePlace[];
  /** Names by id. */
  authors: ReadonlyMap<string, string>;
  articles: SourceArticle[];
  /** Folder of pictures and files on this machine, or undefined for a live source. */
  folder: string | undefined;
  /** Sent along when files of this origin are read: of a live source that asks who reads. */
  access: { origin: string; headers: Readonly<Record<string, string>> } | undefined;
  /** Whether ids are those of documents: of an export of this project. */
  isOwn: boolean;
  /** Documents that are no articles, as an export of this project holds them. */
  documents: OwnDocument[];
  /** What could not be read, in sentences. */
  problems: string[];
};
