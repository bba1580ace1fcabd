import type { Content } from '../content.ts';

/** Texts of one document for a translation tool. */
export type XliffFile = {
  /** Id of the source document. */
  original: string;
  /** For translators: the title and the address of the article. */
  notes: readonly string[];
  units: readonly XliffUnit[];
};
export type XliffUnit = {
  path: string;
  source: Content;
  target?: Content | undefined;
  /** Says which translation stood there, so that a newer one is not lost. */
  base: string;
};

/** The kind of note in which that is kept. */
export const BASE_NOTE = 'signpost-base';

/** An XLIFF 2.1 document. Codes have the numbers of `Content`; which text it is says `name`. */
export function writeXliff(
  sourceLanguage: string,
  targetLanguage: string,
  files: readonly XliffFile[],
): string {
  const body = files.map((file, index) => fileOf(file, index + 1)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${attribute(sourceLanguage)}" trgLang="${attribute(targetLanguage)}">`,
    body,
    '</xliff>',
    '',
  ].join('\n');
}

function fileOf({ original, notes, units }: XliffFile, number: number): string {
  const noted = notes.map((note) => `<note>${text(note)}</note>`).join('');
  return [
    `<file id="f${number}" original="${attribute(original)}">`,
    ...(noted === '' ? [] : [`<notes>${noted}</notes>`]),
    ...units.map((unit, index) => unitOf(unit, index + 1)),
    '</file>',
  ].join('\n');
}

function unitOf({ path, source, target, base }: XliffUnit, number: number): string {
  const state = target === undefined ? 'initial' : 'translated';
  const done =
    target === undefined ? '' : `<target xml:space="preserve">${inline(target)}</target>`;
  return `<unit id="u${number}" name="${attribute(path)}" canResegment="no"><notes><note category="${BASE_NOTE}">${text(base)}</note></notes><segment state="${state}"><source xml:space="preserve">${inline(source)}</source>${done}</segment></unit>`;
}

function inline(content: Content): string {
  return content
    .map((part) => {
      if (typeof part === 'string') return text(part);
      const start = `id="${part.id}" disp`;
      if (part.content === undefined) {
        return `<ph id="${part.id}" canCopy="no" disp="${attribute(part.title)}"/>`;
      }
      return `<pc ${start}Start="${attribute(part.title)}" canCopy="no">${inline(part.content)}</pc>`;
    })
    .join('');
}

/** What XML cannot hold is written as XLIFF's `cp`; a carriage return would be read as a line end. */
function text(value: string): string {
  return escapeXml(value).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) =>
      `<cp hex="${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}"/>`,
  );
}

function attribute(value: string): string {
  return (
    escapeXml(value.toWellFormed())
      .replace(/"/g, '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

function escapeXml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
