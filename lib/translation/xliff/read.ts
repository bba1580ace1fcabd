import { SaxesParser, type SaxesTagNS } from 'saxes';
import { t } from '#lib/studio-i18n/translate.ts';
import { type Code, type Content, joinTexts, type Part } from '../content.ts';
import { BASE_NOTE } from './write.ts';

export type ReadXliff = {
  sourceLanguage: string;
  targetLanguage: string;
  files: { original: string; units: ReadUnit[] }[];
};
export type ReadUnit = {
  path: string;
  source: Content;
  target: Content | undefined;
  /** The translation that stood there when the file was made; undefined where tools left it out. */
  base?: string;
};

/** A file that is none, with a sentence for whoever chose it. */
export class XliffError extends Error {}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
/** Largest file that is read, in UTF-16 units. */
export const MAX_XLIFF_LENGTH = 64 * 1024 * 1024;

/** Proposals of a translation memory hold texts too, outside of these. */
const SEGMENTS = new Set(['segment', 'ignorable']);

type Side = 'source' | 'target';
type Open = { code?: Code; parts: Part[] };

/**
 * Reads XLIFF 2.x, as tools give it back: also cut into several segments, and with codes opened and
 * closed by elements of their own. Notes and modules are passed over.
 * @throws {XliffError} for what is no such file, with the line.
 */
export function readXliff(xml: string): ReadXliff {
  if (xml.length > MAX_XLIFF_LENGTH) throw new XliffError(t('The file is too large.'));
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    throw new XliffError(t('The file is no XML: {fault}', { fault: error.message }));
  });
  parser.on('doctype', () => {
    throw new XliffError(t('The file has a document type, which XLIFF has not.'));
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return reader.result();
}

class Reader {
  readonly #files: ReadXliff['files'] = [];
  #languages: { sourceLanguage: string; targetLanguage: string } | undefined;
  #unit:
    | { path: string; source: Part[]; target: Part[]; hasTarget: boolean; base?: string }
    | undefined;
  #isBase = false;
  #isInSegment = false;
  #side: Side | undefined;
  #stack: Open[] = [];

  open({ local, uri, attributes }: SaxesTagNS): void {
    const value = (name: string) => attributes[name]?.value;
    if (this.#languages === undefined) {
      this.#begin(local, uri, value);
      return;
    }
    if (uri !== NAMESPACE) return;
    if (this.#side !== undefined) this.#openInline(local, value);
    else if (local === 'file') this.#files.push({ original: value('original') ?? '', units: [] });
    else if (local === 'unit') {
      this.#unit = { path: value('name') ?? '', source: [], target: [], hasTarget: false };
    } else if (SEGMENTS.has(local)) this.#isInSegment = true;
    else if (local === 'note') this.#isBase = value('category') === BASE_NOTE;
    else if (this.#isInSegment && (local === 'source' || local === 'target')) {
      this.#side = local;
      this.#stack = [{ parts: [] }];
    }
  }

  close({ local, uri }: SaxesTagNS): void {
    if (uri !== NAMESPACE) return;
    if (local === this.#side) this.#endSide(this.#side);
    else if (this.#side !== undefined) {
      if (local === 'pc') this.#closeCode();
    } else if (SEGMENTS.has(local)) this.#isInSegment = false;
    else if (local === 'note') this.#isBase = false;
    else if (local === 'unit' && this.#unit !== undefined) {
      const { path, source, target, hasTarget, base } = this.#unit;
      const units = this.#files.at(-1)?.units;
      units?.push({
        path,
        source: joinTexts(source),
        target: hasTarget ? joinTexts(target) : undefined,
        ...(base === undefined ? {} : { base: base.trim() }),
      });
      this.#unit = undefined;
    }
  }

  text(text: string): void {
    if (this.#side !== undefined) this.#stack.at(-1)?.parts.push(text);
    else if (this.#isBase && this.#unit !== undefined) {
      this.#unit.base = (this.#unit.base ?? '') + text;
    }
  }

  result(): ReadXliff {
    if (this.#languages === undefined) throw new XliffError(t('The file is empty.'));
    return { ...this.#languages, files: this.#files };
  }

  #begin(local: string, uri: string, value: (name: string) => string | undefined): void {
    if (local !== 'xliff') throw new XliffError(t('The file is no XLIFF.'));
    if (uri !== NAMESPACE) {
      const version = value('version') ?? 'unknown';
      throw new XliffError(
        t('The file is XLIFF of version {version}; 2.0 and 2.1 are read.', { version }),
      );
    }
    const [sourceLanguage, targetLanguage] = [value('srcLang'), value('trgLang')];
    if (!sourceLanguage || !targetLanguage) {
      throw new XliffError(t('The file does not say from which language and into which it is.'));
    }
    this.#languages = { sourceLanguage, targetLanguage };
  }

  #openInline(local: string, value: (name: string) => string | undefined): void {
    const top = this.#stack.at(-1);
    const id = value('id') ?? '';
    if (local === 'ph') top?.parts.push({ id, title: value('disp') ?? '' });
    else if (local === 'cp') {
      top?.parts.push(characterOf(value('hex') ?? ''));
    } else if (local === 'pc' || local === 'sc') {
      const title = value('dispStart') ?? value('disp') ?? '';
      this.#stack.push({ code: { id, title }, parts: [] });
    } else if (local === 'ec') this.#closeCode(value('startRef'));
  }

  /** @param began the code that an element of its own says to end. */
  #closeCode(began?: string): void {
    const closed = this.#stack.pop();
    if (began !== undefined && closed?.code !== undefined && closed.code.id !== began) {
      throw new XliffError(
        t('Codes overlap in {path}: one ends inside another.', { path: this.#unit?.path ?? '' }),
      );
    }
    const outer = this.#stack.at(-1);
    if (closed?.code === undefined || outer === undefined) {
      throw new XliffError(
        t('A code ends in {path} that did not begin.', { path: this.#unit?.path ?? '' }),
      );
    }
    outer.parts.push({ ...closed.code, content: joinTexts(closed.parts) });
  }

  #endSide(side: Side): void {
    const [root, unclosed] = this.#stack;
    if (unclosed !== undefined) {
      throw new XliffError(t('A code does not end in {path}.', { path: this.#unit?.path ?? '' }));
    }
    this.#unit?.[side].push(...(root?.parts ?? []));
    if (side === 'target' && this.#unit !== undefined) this.#unit.hasTarget = true;
    this.#side = undefined;
  }
}

/** A character by its number in hexadecimal; the replacement character for what is none. */
function characterOf(hex: string): string {
  const number = /^[\da-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return number <= 0x10ffff ? String.fromCodePoint(number) : '\ufffd';
}
