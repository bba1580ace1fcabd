import type { Locale } from '#lib/i18n/locales.ts';
import { messages, type Translate } from '#lib/i18n/translate.ts';
import type { Attachment } from './attachment/read.ts';
import type { Figure } from './figure/read.ts';
import { escaped, settled } from './markdown-text.ts';

/**
 * Where the links and pictures of a text lead: whole addresses, null for one that has none. And in
 * which language the words stand that the site adds, such as "Take care".
 */
export type Addresses = {
  locale: Locale;
  article(slug: string): string;
  figure(figure: Figure): string | null;
  attachment(attachment: Attachment): string | null;
  /** Public origin without a trailing slash, for links that are paths. */
  siteUrl: string;
};

/** The words of the site around those of editors. */
export function wordsFor({ locale }: Pick<Addresses, 'locale'>): Translate {
  return messages(locale);
}

/** Blocks an empty line apart; what is empty is left out. */
export function joinMarkdown(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece !== '')
    .reduce((text, piece) => `${text}${between(text, piece)}${piece}`, '');
}

/** Two lists of one kind would be read as one, so something that is not shown stands between. */
function between(text: string, piece: string): string {
  if (text === '') return '';
  const lastItem = text.split('\n').findLast((line) => /^\S/.test(line)) ?? '';
  const kind = listKind(piece);
  return kind !== null && kind === listKind(lastItem) ? '\n\n<!-- -->\n\n' : '\n\n';
}

function listKind(line: string): 'number' | 'bullet' | null {
  if (/^\d{1,9}\.\s/.test(line)) return 'number';
  return /^-\s/.test(line) ? 'bullet' : null;
}

export function listMarkdown(kind: 'bullet' | 'number', items: readonly string[]): string {
  const lines = items.map((item, index) => {
    const mark = kind === 'number' ? `${index + 1}. ` : '- ';
    return mark + item.replace(/\n(?=[^\n])/g, `\n${' '.repeat(Math.max(3, mark.length))}`);
  });
  return lines.join('\n');
}

export function titleMarkdown(title: string): string {
  return title === '' ? '' : `**${settled(escaped(title, true))}**`;
}

export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
