import { type HtmlToPortableTextOptions, htmlToPortableText } from '@portabletext/html';
import { compileSchema, defineSchema } from '@portabletext/schema';
import { MAX_WIDTH, MIN_WIDTH } from '#sanity/blocks/figure/limits.ts';
import { CONTINUED, DECORATORS } from '#sanity/blocks/text/types.ts';
import { randomKey } from '../random-key.ts';
import {
  embedRule,
  footnoteRule,
  horizontalRuleRule,
  insideItemRule,
  keyRule,
} from './block-rules.ts';
import { cleanDocument } from './clean-document.ts';
import { fitBlocks } from './fit-blocks.ts';
import { findImages, isDataImage, leftOutOf } from './images.ts';
import type { NewKey, Pasted, PastedBlock } from './pasted-block.ts';
import { tableRule } from './table.ts';
import { wordListRule } from './word-lists.ts';

/**
 * More than an article may hold, so that a heading of any level is recognised as one and can be
 * moved to a level that articles have.
 */
const READ_SCHEMA = compileSchema(
  defineSchema({
    styles: ['normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'].map((name) => ({ name })),
    lists: [{ name: 'bullet' }, { name: 'number' }, { name: CONTINUED }],
    decorators: DECORATORS.map((name) => ({ name })),
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
    inlineObjects: [{ name: 'footnote', fields: [{ name: 'content', type: 'array' }] }],
    blockObjects: [
      { name: 'horizontalRule', fields: [] },
      {
        name: 'videoLink',
        fields: [
          { name: 'url', type: 'string' },
          { name: 'title', type: 'string' },
        ],
      },
      { name: 'richTable', fields: [{ name: 'rows', type: 'array' }] },
      {
        name: 'figure',
        fields: [
          { name: 'source', type: 'string' },
          { name: 'alt', type: 'string' },
          { name: 'width', type: 'number' },
          { name: 'link', type: 'object' },
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
      image: ({ value, isInline }) =>
        isInline || !isDataImage(value.src)
          ? undefined
          : { _type: 'figure', _key: keyGenerator(), source: value.src, ...figureFields(value) },
    },
  };
  const plainRules = [horizontalRuleRule(keyGenerator), embedRule(keyGenerator), keyRule];
  const readText = (inner: string) =>
    htmlToPortableText(inner, {
      ...options,
      parseHtml: parse,
      rules: [...plainRules, wordListRule],
    });
  const readCell = (inner: string) =>
    htmlToPortableText(inner, {
      ...options,
      parseHtml: parse,
      rules: [...plainRules, footnoteRule(keyGenerator, readText), wordListRule],
    });
  const readBlock = (inner: string): PastedBlock[] =>
    htmlToPortableText(inner, { ...options, parseHtml: parse, rules: [...rules] });
  const rules = [
    insideItemRule((inner) => readBlock(inner)),
    tableRule(keyGenerator, readCell),
    ...plainRules,
    footnoteRule(keyGenerator, readText),
    wordListRule,
  ];
  const read = htmlToPortableText(html, {
    ...options,
    rules,
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

type ImageFields = Readonly<Record<string, unknown>>;

function figureFields({ alt, width, 'data-link': href }: ImageFields): object {
  const shown = Number(width);
  return {
    ...(typeof alt === 'string' && alt !== '' ? { alt } : {}),
    ...(Number.isInteger(shown) && shown >= MIN_WIDTH && shown <= MAX_WIDTH
      ? { width: shown }
      : {}),
    ...(typeof href === 'string' ? { link: { href } } : {}),
  };
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
