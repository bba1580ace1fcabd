import type { CustomValidator, Reference, SanityDocument, ValidationContext } from 'sanity';
import { isVisibleAt, type Window } from '#lib/announcements/window.ts';
import { API_VERSION } from '#lib/api-version.ts';
import { now } from '#lib/clock.ts';
import { stopWords } from '#lib/search/language/stop-words.ts';
import { t } from '#lib/studio-i18n/translate.ts';

const MAX_PHRASE_LENGTH = 60;
const MAX_QUERY_LENGTH = 80;
const MAX_ENTRIES = 20;

type Stored = {
  _id: string;
  phrases?: string[] | null;
  oneWay?: boolean | null;
  queries?: string[] | null;
  article?: string | null;
  title?: string | null;
};

const OTHERS = `*[
  _type == $type
  && coalesce(language, "en") == $language
  && !(_id in [$id, "drafts." + $id])
  && !(_id in path("drafts.**"))
  && !(_id in path("versions.**"))
]{_id, phrases, oneWay, queries, "article": article._ref, "title": article->title}`;

const TARGET = `*[_id == $id][0]{"slug": slug.current, publishAt, expireAt}`;

/** A phrase without what makes no difference: case, spaces, signs. */
function plain(phrase: string): string {
  return words(phrase).join(' ');
}

/** The words of a pattern that decide, in no order. */
function subject(query: string): string {
  const all = words(query);
  const stops = stopWords('en');
  const rest = all.filter((word) => !stops.has(word.replace(/['’]/g, '')));
  return [...new Set(rest.length === 0 ? all : rest)].sort().join(' ');
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
}

/** True, or what is wrong with a group of synonyms by itself. */
export function checkPhrases(value: readonly unknown[] | undefined): true | string {
  const phrases = texts(value);
  const wrong = checkEach(phrases, MAX_PHRASE_LENGTH);
  if (wrong !== true) return wrong;
  if (phrases.length < 2) return t('Write at least two words or phrases that mean the same.');
  const twice = repeated(phrases.map(plain));
  return twice === undefined ? true : t('“{twice}” stands here twice.', { twice });
}

/** True, or what is wrong with the patterns of a best answer by themselves. */
export function checkQueries(value: readonly unknown[] | undefined): true | string {
  const queries = texts(value);
  if (queries.length === 0) return t('Write at least one search, such as “talk to a human”.');
  const wrong = checkEach(queries, MAX_QUERY_LENGTH);
  if (wrong !== true) return wrong;
  const twice = repeated(queries.map(subject));
  return twice === undefined ? true : t('Two of these are the same search: “{twice}”.', { twice });
}

function checkEach(phrases: readonly string[], longest: number): true | string {
  if (phrases.length > MAX_ENTRIES) return t('Use at most {MAX_ENTRIES}.', { MAX_ENTRIES });
  const stops = stopWords('en');
  for (const phrase of phrases) {
    const parts = words(phrase);
    if (parts.length === 0) return t('One of these is empty. Write a word, or take it out.');
    if (phrase.length > longest)
      return t('“{slice}…” is too long. Use a few words.', { slice: phrase.slice(0, 30) });
    if (parts.every((word) => stops.has(word))) {
      return t('“{phrase}” stands in every other question, so it would change them all.', {
        phrase,
      });
    }
  }
  return true;
}

/** The rule for a whole group of synonyms: no phrase of it begins another group. */
export const validateSynonym: CustomValidator<SanityDocument | undefined> = async (
  document,
  context,
) => {
  if (document === undefined) return true;
  const own = triggers(texts(document.phrases), document.oneWay === true);
  const others = await fetchOthers('synonym', document, context);
  for (const other of others) {
    const taken = triggers(texts(other.phrases), other.oneWay === true);
    const shared = own.find((phrase) => taken.includes(phrase));
    if (shared !== undefined) {
      return t('“{shared}” already has synonyms: {join}. Add the others there.', {
        shared,
        join: texts(other.phrases).join(', '),
      });
    }
  }
  return true;
};

/** The phrases that a reader can type to find others. */
function triggers(phrases: readonly string[], oneWay: boolean): string[] {
  return (oneWay ? phrases.slice(0, 1) : phrases).map(plain);
}

/** The rule for a whole best answer: no other one answers the same search. */
export const validateBestAnswer: CustomValidator<SanityDocument | undefined> = async (
  document,
  context,
) => {
  if (document === undefined) return true;
  const own = texts(document.queries);
  for (const other of await fetchOthers('bestAnswer', document, context)) {
    const taken = texts(other.queries).map(subject);
    const shared = own.find((query) => taken.includes(subject(query)));
    if (shared !== undefined) {
      return t('“{shared}” already has a best answer: {title}.', {
        shared,
        title: other.title ?? t('another article'),
      });
    }
  }
  return true;
};

/** True, or why readers cannot be led to the article. */
export const validateTarget: CustomValidator<Reference | undefined> = async (value, context) => {
  if (value?._ref === undefined) return true;
  const target = await raw(context).fetch<({ slug?: string } & Window) | null>(
    TARGET,
    { id: value._ref },
    { signal: context.signal, tag: 'target-is-published' },
  );
  if (target === null) return t('This article is not published. Publish it first.');
  if (!target.slug) return t('This article has no address yet.');
  return isVisibleAt(target, now())
    ? true
    : t('Readers do not see this announcement now; until they do, nothing stands first.');
};

function fetchOthers(
  type: string,
  document: SanityDocument,
  context: ValidationContext,
): Promise<Stored[]> {
  const id = document._id.replace(/^drafts\.|^versions\.[^.]+\./, '');
  const language = typeof document.language === 'string' ? document.language : 'en';
  return raw(context).fetch<Stored[]>(
    OTHERS,
    { type, id, language },
    { signal: context.signal, tag: 'search-rules' },
  );
}

function raw({ getClient }: ValidationContext) {
  return getClient({ apiVersion: API_VERSION }).withConfig({ perspective: 'raw' });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : '')) : [];
}

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
