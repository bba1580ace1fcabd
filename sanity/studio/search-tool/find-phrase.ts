import { blockWords } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** A part of an article as editors know it: its title, its summary, or a block of its text. */
type Part = { path: string; place: string; text: string };

/** Where a phrase stands, with the words around it. */
export type Occurrence = {
  /** Leads the form to the field or block. */
  path: string;
  place: string;
  before: string;
  match: string;
  after: string;
};

export type Searched = { title?: unknown; summary?: unknown; body?: unknown };

const MAX_CONTEXT = 80;

/**
 * Every place where a phrase stands in an article, capitals, accents and line breaks aside. Within a
 * block, a phrase is found once.
 */
export function findPhrase(article: Searched, phrase: string): Occurrence[] {
  const wanted = folded(
    phrase
      .trim()
      .replace(/^["“„«]+|["”“»]+$/g, '')
      .trim(),
  ).text;
  if (wanted === '') return [];
  return partsOf(article).flatMap(({ path, place, text }) => {
    const words = folded(text);
    const at = words.text.indexOf(wanted);
    if (at === -1) return [];
    const [from = 0, to = text.length] = [words.origins[at], words.origins[at + wanted.length]];
    return [
      {
        path,
        place,
        before: shortened(text.slice(0, from), 'start'),
        match: text.slice(from, to),
        after: shortened(text.slice(to), 'end'),
      },
    ];
  });
}

function partsOf({ title, summary, body }: Searched): Part[] {
  const blocks = readBody(body).blocks.map((block) => ({
    path: `body[_key=="${block._key}"]`,
    place: t('Text'),
    text: blockWords(block)
      .flatMap(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  }));
  return [
    { path: 'title', place: t('Title'), text: typeof title === 'string' ? title : '' },
    { path: 'summary', place: t('Summary'), text: typeof summary === 'string' ? summary : '' },
    ...blocks,
  ];
}

/** A text for comparing, with the place in the original of each of its signs. */
function folded(text: string): { text: string; origins: number[] } {
  const signs: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
    for (const one of plain) {
      if (one === ' ' && signs.at(-1) === ' ') continue;
      for (const unit of one.split('')) {
        signs.push(unit);
        origins.push(at);
      }
    }
    at += sign.length;
  }
  return { text: signs.join(''), origins: [...origins, at] };
}

/** The words next to the match, cut between words. */
function shortened(text: string, cut: 'start' | 'end'): string {
  if (text.length <= MAX_CONTEXT) return text;
  return cut === 'start'
    ? `…${text.slice(-MAX_CONTEXT).replace(/^\S*/, '')}`
    : `${text.slice(0, MAX_CONTEXT).replace(/\S*$/, '')}…`;
}
