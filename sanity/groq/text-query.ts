import type { ExprNode } from 'groq-js';
import { Call, callNode } from './call.ts';

/** What the text in `text::query()` asks for. */
type TextQuery = {
  /** All of them must be there, in any order; the last letters may be left open with `*`. */
  words: string;
  /** Words in double quotes, which must stand one after the other. */
  phrases: string[];
  /** Words and phrases after a `-`, which must not be there. */
  excluded: { words: string; isPhrase: boolean }[];
};

const TERM = /(?<minus>-?)"(?<phrase>[^"]*)"|(?<word>[^\s"]+)/g;

/** A quote that was opened and not closed yet counts for nothing. */
export function readTextQuery(text: string): TextQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: TextQuery['excluded'] = [];
  for (const { groups = {} } of text.matchAll(TERM)) {
    const { minus, phrase, word = '' } = groups;
    if (phrase !== undefined && minus === '-') excluded.push({ words: phrase, isPhrase: true });
    else if (phrase !== undefined) phrases.push(phrase);
    else if (!word.startsWith('-')) words.push(word);
    else if (word.length > 1) excluded.push({ words: word.slice(1), isPhrase: false });
  }
  return { words: [...words, ...phrases].join(' '), phrases, excluded };
}

/**
 * `left match text::query("…")` by what groq-js has. It keeps a `match` of all words, which `score()`
 * counts; a text that only excludes finds nothing.
 */
export function textQueryNode(left: ExprNode, text: string): ExprNode {
  const { words, phrases, excluded } = readTextQuery(text);
  const conditions = [
    ...phrases.filter((phrase) => tokensOf(phrase).length > 1).map((one) => phraseNode(left, one)),
    ...excluded
      .filter(({ words }) => tokensOf(words).length > 0)
      .map(({ words, isPhrase }): ExprNode => {
        const found = isPhrase ? phraseNode(left, words) : matchNode(left, words);
        return { type: 'Not', base: found };
      }),
  ];
  return conditions.reduce<ExprNode>(
    (node, condition) => ({ type: 'And', left: node, right: condition }),
    allWordsNode(left, words),
  );
}

/** `score()` of groq-js 2.0.0 counts each word that a text has; one that lacks others is not meant. */
function allWordsNode(left: ExprNode, words: string): ExprNode {
  const match = matchNode(left, words);
  if (tokensOf(words).length < 2) return match;
  return { type: 'And', left: { type: 'Group', base: match }, right: match };
}

/**
 * What `score()` adds for a text in which the words stand as they were typed: people search for
 * phrases without quotes. Undefined for one word, and where quotes or signs say more.
 */
export function asTypedNode(left: ExprNode, text: string): ExprNode | undefined {
  const isPlain = !/"|(?<!\S)-/.test(text) && tokensOf(text).length > 1;
  return isPlain ? { type: 'Group', base: phraseNode(left, text) } : undefined;
}

function matchNode(left: ExprNode, words: string): ExprNode {
  return { type: 'OpCall', op: 'match', left, right: { type: 'Value', value: words } };
}

function phraseNode(left: ExprNode, phrase: string): ExprNode {
  return callNode(HOLDS_PHRASE, [left, { type: 'Value', value: phrase }]);
}

const HOLDS_PHRASE = new Call(([texts, phrase]) => {
  const wanted = tokensOf(String(phrase).replace(/\*\s*$/, ''));
  const isOpen = /\*\s*$/.test(String(phrase));
  const all: unknown[] = Array.isArray(texts) ? texts : [texts];
  return all.some((text) => holdsInOrder(tokensOf(text), wanted, isOpen));
});

/** @param isOpen whether the last word may go on. */
function holdsInOrder(
  tokens: readonly string[],
  wanted: readonly string[],
  isOpen: boolean,
): boolean {
  const last = wanted.length - 1;
  const isAt = (word: string, offset: number, at: number) => {
    const token = tokens[at + offset];
    return token === word || (isOpen && offset === last && token?.startsWith(word) === true);
  };
  return tokens.some((_, at) => wanted.every((word, offset) => isAt(word, offset, at)));
}

/** What groq-js 2.0.0 leaves between words, and the dots it drops. */
const WORD = /[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]+/g;
const EDGE_DOTS = /\b\.+|\.+\b/g;

function tokensOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return text.replace(EDGE_DOTS, '').toLowerCase().match(WORD) ?? [];
}
