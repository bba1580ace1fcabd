import { type DeserializerRule, htmlToPortableText } from '@portabletext/html';
import { compileSchema, defineSchema } from '@portabletext/schema';
import { cleanDocument } from './clean-document.ts';
import { fitBlocks } from './fit-blocks.ts';
import type { PastedBlock } from './pasted-block.ts';
import { tableRule } from './table.ts';

export type Pasted = {
  blocks: PastedBlock[];
  /** Images that were in the text; they live elsewhere, so they have to be uploaded. */
  leftOut: number;
};

/**
 * More than an article may hold, so that a heading of any level is recognised as one and can be
 * moved to a level that articles have.
 */
const READ_SCHEMA = compileSchema(
  defineSchema({
    styles: ['normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'].map((name) => ({ name })),
    lists: [{ name: 'bullet' }, { name: 'number' }],
    decorators: [{ name: 'strong' }, { name: 'em' }, { name: 'code' }],
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
    blockObjects: [
      { name: 'table', fields: [{ name: 'rows', type: 'array' }] },
      {
        name: 'codeBlock',
        fields: [
          { name: 'language', type: 'string' },
          { name: 'code', type: 'string' },
        ],
      },
    ],
  }),
);

/**
 * Reads what Word, Google Docs or a web page put on the clipboard as blocks of an article: lists,
 * bold, links, tables and every letter stay. Runs in a browser.
 */
export function readClipboard(html: string, keyGenerator: () => string = randomKey): Pasted {
  let leftOut = 0;
  const rules: DeserializerRule[] = [tableRule(keyGenerator)];
  const blocks = htmlToPortableText(html, {
    schema: READ_SCHEMA,
    keyGenerator,
    rules,
    parseHtml: (text) => {
      const document = new DOMParser().parseFromString(text, 'text/html');
      leftOut = cleanDocument(document);
      return document;
    },
    types: {
      code: ({ value }) => ({ _type: 'codeBlock', _key: keyGenerator(), code: value.code }),
    },
  });
  return { blocks: fitBlocks(blocks), leftOut };
}

function randomKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
