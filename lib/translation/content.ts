/**
 * One text as translators see it: words, and numbered codes for all that is no word. A code around
 * words stands for their marks, one without words for something that stands in the text.
 */
export type Content = readonly Part[];
export type Part = string | Code;
export type Code = {
  /** From 1, in the order of the source. */
  id: string;
  /** What it stands for, to be read by people: `strong`, `link`, `footnote`. */
  title: string;
  /** Undefined for what has no words. */
  content?: Content;
};

/** The words alone. */
export function wordsOf(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part : wordsOf(part.content ?? [])))
    .join('');
}

/** The text with its codes as `<1>…</1>` and `<2/>`; equal for equal contents, whatever their titles. */
export function markupOf(content: Content): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      if (part.content === undefined) return `<${part.id}/>`;
      return `<${part.id}>${markupOf(part.content)}</${part.id}>`;
    })
    .join('');
}

/** All codes, those inside of others too, in reading order. */
export function codesOf(content: Content): Code[] {
  return content.flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...codesOf(part.content ?? [])],
  );
}

/** What is wrong with codes: one is unknown, closes nothing, stands there twice, and so on. */
export type CodeFault =
  | 'code-unknown'
  | 'code-closes-nothing'
  | 'code-twice'
  | 'code-form'
  | 'code-open'
  | 'code-missing';

export class MarkupError extends Error {
  readonly kind: CodeFault;
  readonly code: string;

  constructor(kind: CodeFault, code: string) {
    super(`${code}: ${kind}`);
    this.kind = kind;
    this.code = code;
  }
}

const TOKEN = /<(\/?)([^<>/\s]+)(\/?)>|([^<]+)|(<)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * Reads what {@link markupOf} writes, back from whoever translated it.
 * @param source whose codes alone may stand in it, each once.
 * @throws {MarkupError} that says which code is unknown, there twice, missing or not closed.
 */
export function readMarkup(markup: string, source: Content): Content {
  const known = new Map(codesOf(source).map((code) => [code.id, code]));
  const used = new Set<string>();
  const open: { id: string; parts: Part[] }[] = [{ id: '', parts: [] }];
  for (const [token, closing, id = '', selfClosing, text] of markup.matchAll(TOKEN)) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (text !== undefined || id === '') {
      top.parts.push(unescapeText(text ?? token));
      continue;
    }
    const code = known.get(id);
    if (code === undefined) throw new MarkupError('code-unknown', token);
    if (closing) {
      open.pop();
      const outer = open.at(-1);
      if (top.id !== id || outer === undefined) throw new MarkupError('code-closes-nothing', token);
      outer.parts.push({ ...code, content: joinTexts(top.parts) });
      continue;
    }
    if (used.has(id)) throw new MarkupError('code-twice', token);
    if ((code.content === undefined) !== Boolean(selfClosing)) {
      throw new MarkupError('code-form', token);
    }
    used.add(id);
    if (selfClosing) top.parts.push(code);
    else open.push({ id, parts: [] });
  }
  const [root, unclosed] = open;
  if (unclosed !== undefined) throw new MarkupError('code-open', `<${unclosed.id}>`);
  const lost = [...known.keys()].find((id) => !used.has(id));
  if (lost !== undefined) throw new MarkupError('code-missing', `<${lost}>`);
  return joinTexts(root?.parts ?? []);
}

/** Texts side by side are one text. */
export function joinTexts(parts: Content): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined.splice(-1, 1, last + part);
    else if (part !== '') joined.push(part);
  }
  return joined;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function unescapeText(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ENTITIES[name] ?? '');
}
