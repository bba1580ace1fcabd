import type { PastedBlock } from '#sanity/studio/paste/pasted-block.ts';
import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { googleDocs, webPage, word } from './fixtures.ts';

describe('text from Google Docs', () => {
  it('keeps headings, bold, links, lists, tables and every letter', () => {
    expect(shortened(googleDocs)).toEqual([
      'h2: Så här tar du ut pengar',
      'normal: Öppna *Plånbok* och välj beloppet, till exempel 1\u00a0000 kr. Läs [om avgifter](https://example.com/avgifter?a=1).',
      'bullet 1: Första',
      'bullet 2: _Under första_',
      'number 1: Ett',
      'number 1: Två',
      'table with header: Metod | Avgift / Kort | 1,5 % minst 10 kr',
      'h4: Småtext',
    ]);
  });
});

describe('text from Word', () => {
  it('keeps headings, bold, links, lists, tables and every letter', () => {
    expect(shortened(word)).toEqual([
      'h2: Before you withdraw',
      'normal: Keep *two-factor sign-in* on. It costs nothing and _Ärger_ spares you.',
      'bullet 1: A bank account in your name',
      'bullet 2: not a friend’s',
      'number 1: Open [Wallet](https://example.com/wallet)',
      'table with header: Network | Fee / Both: 0.5\u00a0USD | ',
      'normal: See below or the file.',
    ]);
  });

  it('says how many images it left out', () => {
    expect(readClipboard(word).leftOut).toBe(1);
  });
});

describe('text from a web page', () => {
  it('takes what an article may hold and drops scripts', () => {
    expect(shortened(webPage)).toEqual([
      'h4: A heading',
      'normal: Decómposed é and zerowidth.',
      'normal: danger [here](/faq)',
      'table with header “Limits”: Level | Per day / 1 | 100 /  | 200',
      'normal: In a frame',
      'code: npm start',
      'blockquote: Quoted',
    ]);
  });

  it('gives every block and span a key of its own', () => {
    const keys = allKeys(readClipboard(webPage + googleDocs).blocks);
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reads nothing out of nothing', () => {
    expect(readClipboard('<p>&nbsp;</p><br>')).toEqual({ blocks: [], leftOut: 0 });
  });
});

type Child = { text: string; marks: string[] };
type Definition = { _key: string; href: string };
type Row = { cells: string[] };

/** Each block as one line: its shape, then its text with *strong*, _em_ and [links](address). */
function shortened(html: string): string[] {
  return readClipboard(html).blocks.map((block) => {
    if (block._type === 'codeBlock') return `code: ${block.code}`;
    if (block._type === 'table') return tableLine(block);
    const shape = block.listItem ? `${block.listItem} ${block.level}` : block.style;
    const links = listOf<Definition>(block.markDefs);
    return `${shape}: ${listOf<Child>(block.children)
      .map((child) => spanText(child, links))
      .join('')}`;
  });
}

function spanText({ text, marks }: Child, links: readonly Definition[]): string {
  return marks.reduce((inner, mark) => {
    if (mark === 'strong') return `*${inner}*`;
    if (mark === 'em') return `_${inner}_`;
    return `[${inner}](${links.find(({ _key }) => _key === mark)?.href})`;
  }, text);
}

function tableLine(block: PastedBlock): string {
  const header = block.hasHeaderRow ? ' with header' : '';
  const caption = block.caption ? ` “${block.caption}”` : '';
  const rows = listOf<Row>(block.rows).map(({ cells }) => cells.join(' | '));
  return `table${header}${caption}: ${rows.join(' / ')}`;
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}

function allKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(allKeys);
  if (typeof value !== 'object' || value === null) return [];
  const own = '_key' in value && typeof value._key === 'string' ? [value._key] : [];
  return [...own, ...Object.values(value).flatMap(allKeys)];
}
