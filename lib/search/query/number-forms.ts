import type { Expression } from '../language/numbers/expression.ts';
import type { Token, Tokenizer } from '../language/tokenizer.ts';
import { joinUnspaced, type SiteWords } from './join-unspaced.ts';

/** A word of the site that means the same number, date or code. */
export type KnownForm = { word: string; term: string };

/** A token of a query with its other forms. */
export type FormToken = Token & {
  forms: KnownForm[];
  /** Says nothing beside a word that stands for the same: the `000` of `10 000`. */
  stop: boolean;
  /** A number with a sign such as `%` beside it. */
  hasSign: boolean;
};

/**
 * The tokens of a query; what stands for a number, a date or a code that the site writes in
 * another way becomes one word with that way as a form.
 */
export function readForms(text: string, tokenizer: Tokenizer, site: SiteWords): FormToken[] {
  const { isKnown } = site;
  const words = joinUnspaced(text, tokenizer.tokens(text), tokenizer, site);
  let tokens = words.map((token, at, all): FormToken => {
    const hasSign = [all[at - 1], all[at + 1]].some((one) => one?.isSign === true);
    return { ...token, forms: [], stop: token.isSign === true, hasSign };
  });
  const expressions = tokenizer.expressions(text);
  for (const stretch of widest(expressions, tokenizer, isKnown)) {
    tokens = withExpression(tokens, stretch);
  }
  for (const expression of expressions.filter(({ kind }) => kind === 'parts')) {
    tokens = withParts(tokens, expression, tokenizer, isKnown);
  }
  return tokens;
}

type KnownStretch = { start: number; end: number; forms: KnownForm[] };

/** Stretches that the site knows, each once; none that lies within another: the month of a date. */
function widest(
  expressions: readonly Expression[],
  tokenizer: Tokenizer,
  isKnown: (term: string) => boolean,
): KnownStretch[] {
  const stretches: KnownStretch[] = [];
  const read = expressions
    .filter(({ kind }) => kind === 'value' || kind === 'guess')
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, words } of read) {
    const forms = words
      .map((word) => ({ word, term: tokenizer.term(word) }))
      .filter(({ term }) => isKnown(term));
    if (forms.length === 0) continue;
    const around = stretches.find((one) => one.start <= start && one.end >= end);
    if (around === undefined) stretches.push({ start, end, forms });
    else if (around.start === start && around.end === end) around.forms.push(...forms);
  }
  return stretches;
}

function withExpression(
  tokens: readonly FormToken[],
  { start, end, forms }: KnownStretch,
): FormToken[] {
  const isInside = (token: Token) => token.start < end && token.end > start;
  const inside = tokens.filter(isInside);
  if (inside.length === 1) {
    return tokens.map((token) =>
      isInside(token) ? { ...token, forms: [...token.forms, ...forms] } : token,
    );
  }
  const [first] = forms;
  if (first === undefined) return [...tokens];
  const value = { ...first, start, end, forms: forms.slice(1), stop: false, hasSign: false };
  const others = tokens.map((token) => (isInside(token) ? { ...token, stop: true } : token));
  const at = others.findLastIndex(isInside) + 1;
  return [...others.slice(0, at), value, ...others.slice(at)];
}

/** Takes a word that the site does not have for its parts: `5gb` for `5` and `gb`. */
function withParts(
  tokens: readonly FormToken[],
  { start, end, words }: Expression,
  tokenizer: Tokenizer,
  isKnown: (term: string) => boolean,
): FormToken[] {
  return tokens.flatMap((token) => {
    if (token.start !== start || token.end !== end) return [token];
    if (isKnown(token.term) || token.forms.length > 0) return [token];
    return words.map((word) => ({ ...token, word, term: tokenizer.term(word) }));
  });
}
