import { isArticleType } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { refOf } from '#lib/reference.ts';
import { tokenizerOf } from '#lib/search/language/tokenizer.ts';
import { readText } from '#lib/text.ts';
import { listOf } from '#sanity/blocks/fields.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';

/** What an article is about, as it is compared with others. */
export type Subject = {
  id: string;
  language: string;
  /** Weights by term, whole numbers; a topic is a term too. */
  weights: ReadonlyMap<string, number>;
  /** The square root of it divides a score, so that long texts are near to no more than short ones. */
  length: number;
  /** Whether others may lead to it: announcements come and go, and what is outdated helps nobody. */
  isOffered: boolean;
  /** Whether its page leads to what is near; where editors chose articles, it leads to those. */
  isSeeking: boolean;
};

const TITLE = 3;
const LABEL = 2;
const SUMMARY = 1;
const TOPIC = 3;
const OTHER_TOPIC = 1;

/** Stands before the id of a topic; no word of a text begins so. */
const TOPIC_MARK = '#';

/** The subject of an article that has an address; undefined for other documents. */
export function subjectOf(document: StoredDocument): Subject | undefined {
  if (!isArticleType(document._type)) return undefined;
  if (readText(Reflect.get(Object(document.slug), 'current')) === '') return undefined;
  const language = typeof document.language === 'string' ? document.language : DEFAULT_LOCALE;
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) =>
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  const addTopic = (topic: unknown, weight: number) => {
    const id = refOf(topic);
    if (id !== undefined) add(TOPIC_MARK + id, weight);
  };
  for (const term of termsOf(document.summary, language)) add(term, SUMMARY);
  for (const label of listOf(document.labels)) {
    for (const term of termsOf(label, language)) add(term, LABEL);
  }
  for (const term of termsOf(document.title, language)) add(term, TITLE);
  for (const topic of listOf(document.otherTopics)) addTopic(topic, OTHER_TOPIC);
  addTopic(document.topic, TOPIC);
  const isKept = Reflect.get(Object(document.seo), 'noIndex') === true;
  return {
    id: document._id,
    language,
    weights,
    length: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    isOffered: document._type !== 'announcement' && document.outdated !== true && !isKept,
    isSeeking: listOf(document.related).length === 0,
  };
}

export function isTopicTerm(term: string): boolean {
  return term.startsWith(TOPIC_MARK);
}

/** The words of a text that say what it is about, as search compares them. */
function termsOf(value: unknown, language: string): Set<string> {
  const tokenizer = tokenizerOf(language);
  const words = tokenizer.tokens(readText(value)).filter(({ word, isSign }) => {
    return isSign !== true && !tokenizer.isEmptyWord(word) && !tokenizer.isNumber(word);
  });
  return new Set(words.map(({ term }) => term));
}
