import { type HtmlToPortableTextOptions, htmlToPortableText } from '@portabletext/html';
import { compileSchema, defineSchema } from '@portabletext/schema';
import { cleanDocument } from './clean-document.ts';
import { fitBlocks } from './fit-blocks.ts';
import { findImages, isDataImage, leftOutOf } from './images.ts';
import { type NewKey, type Pasted, randomKey } from './pasted-block.ts';
import { tableRule } from './table.ts';
import { wordListRule } from './word-lists.ts';

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
      { name: 'richTable', fields: [{ name: 'rows', type: 'array' }] },
      {
        name: 'figure',
        fields: [
          { name: 'source', type: 'string' },
          { name: 'alt', type: 'string' },
        ],
      },
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
 * bold, links, tables and every letter stay. An image that came along as data becomes a figure that
 * holds it as `source`, to be uploaded. Runs in a browser.
 */
export function readClipboard(html: string, keyGenerator: NewKey = randomKey): Pasted {
  let images: ReturnType<typeof findImages> = [];
  const options: HtmlToPortableTextOptions = {
    schema: READ_SCHEMA,
    keyGenerator,
    types: {
      code: ({ value }) => ({ _type: 'codeBlock', _key: keyGenerator(), code: value.code }),
      image: ({ value: { src, alt }, isInline }) =>
        isInline || !isDataImage(src)
          ? undefined
          : { _type: 'figure', _key: keyGenerator(), source: src, ...(alt ? { alt } : {}) },
    },
  };
  const readCell = (inner: string) =>
    htmlToPortableText(inner, { ...options, parseHtml: parse, rules: [wordListRule] });
  const read = htmlToPortableText(html, {
    ...options,
    rules: [tableRule(keyGenerator, readCell), wordListRule],
    parseHtml: (text) => {
      const document = parse(text);
      images = findImages(document);
      cleanDocument(document);
      return document;
    },
  });
  const blocks = fitBlocks(read);
  return { blocks, leftOut: leftOutOf(images, blocks) };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
