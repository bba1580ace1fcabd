import type { SanityClient } from 'sanity';
import { z } from 'zod';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Judgement, UnitRecord } from '#lib/translation/status.ts';
import type { Term } from '#lib/translation/terms.ts';

export type Fields = Record<string, unknown>;

/** An article in another language, as its editors see it: the draft where there is one. */
export type Version = {
  language: string;
  id: string;
  document: Fields;
  records: UnitRecord[];
  /** Revision of its draft, or of what is published where there is none. */
  rev: string;
  isDraft: boolean;
};

/** A published article of the default language with its translations. */
export type Row = {
  id: string;
  type: string;
  title: string;
  document: Fields;
  /** The record that joins the versions; undefined where there is none yet. */
  recordId: string | undefined;
  recordRev: string | undefined;
  judgements: Judgement[];
  versions: Version[];
};

const fields = z.record(z.string(), z.unknown());
const judgement = z.object({
  path: z.string(),
  text: z.string(),
  significance: z.enum(['none', 'meaning', 'facts']),
});
const unitRecord = z.object({
  path: z.string(),
  source: z.string(),
  machine: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  form: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
});
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((items) =>
      (items ?? []).flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const sources = z.array(
  z.object({
    document: fields,
    record: z
      .object({
        _id: z.string(),
        _rev: z.string(),
        judgements: listOf(judgement),
        versions: listOf(z.object({ language: z.string(), id: z.string() })),
      })
      .nullable(),
  }),
);
const state = z.object({ units: listOf(unitRecord) });

const SOURCES = `*[_type in $types && coalesce(language, $base) == $base && defined(slug.current)
  && ($id == "" || _id == $id) && ($title == "" || title match $title)]
  | order(_updatedAt desc, _id asc) [$from...$to]{
  "document": @,
  "record": *[_type == "translation.metadata" && references(^._id)] | order(_id asc) [0]{
    _id, _rev, judgements, "versions": translations[]{ language, "id": value._ref }
  }
}`;
const VERSIONS = '*[_id in $ids]';
const TERMS = '*[_type == "term" && defined(word)]{ word, translations }';

/** Articles on one screen. */
export const PAGE_SIZE = 25;

export type Wanted = { id?: string; title?: string; page?: number };

/** Published articles of the default language, those changed last first, with their translations. */
export async function fetchRows(client: SanityClient, wanted: Wanted): Promise<Row[]> {
  const { id = '', title = '', page = 0 } = wanted;
  const found = sources.parse(
    await client.withConfig({ perspective: 'published' }).fetch(SOURCES, {
      types: ARTICLE_TYPES,
      base: DEFAULT_LOCALE,
      id,
      title: title.trim() === '' ? '' : `${title.trim()}*`,
      from: page * PAGE_SIZE,
      to: (page + 1) * PAGE_SIZE,
    }),
  );
  const ids = found.flatMap(({ record }) => record?.versions.map((version) => version.id) ?? []);
  const documents = z
    .array(fields)
    .parse(await client.withConfig({ perspective: 'drafts' }).fetch(VERSIONS, { ids }));
  const byId = new Map(documents.map((document) => [String(document._id), document]));
  return found.map(({ document, record }) => ({
    id: String(document._id),
    type: String(document._type),
    title: typeof document.title === 'string' ? document.title : t('Untitled'),
    document,
    recordId: record?._id,
    recordRev: record?._rev,
    judgements: record?.judgements ?? [],
    versions: (record?.versions ?? []).flatMap(({ language, id: versionId }) => {
      const version = byId.get(versionId);
      const isOther = language !== DEFAULT_LOCALE && version !== undefined;
      return isOther ? [versionOf(language, versionId, version)] : [];
    }),
  }));
}

function versionOf(language: string, id: string, document: Fields): Version {
  const parsed = state.safeParse(document.translation);
  const isDraft = String(document._originalId ?? '').startsWith('drafts.');
  return {
    language,
    id,
    document,
    records: parsed.success ? parsed.data.units : [],
    rev: String(document._rev),
    isDraft,
  };
}

const terms = z.array(
  z.object({
    word: z.string(),
    translations: listOf(z.object({ language: z.string(), word: z.string() })),
  }),
);

/** The words that have a translation of their own, or none. */
export async function fetchTerms(client: SanityClient): Promise<Term[]> {
  const found = terms.parse(await client.withConfig({ perspective: 'published' }).fetch(TERMS));
  return found.map(({ word, translations }) => ({
    word,
    translations: Object.fromEntries(translations.map((one) => [one.language, one.word])),
  }));
}
