import type { Locale } from '#lib/i18n/locales.ts';
import type { Block, Inline, NextKey, TextBlock } from '../block-types.ts';
import { build, keysOf, p } from '../blocks.ts';
import type { ArticleDocument, SeedArticle } from '../documents.ts';
import { localizedFigures } from './figures.ts';
import { rich } from './rich.ts';

/** An article in another language. */
export type Words = {
  slug: string;
  title: string;
  /** Plain text, at most 300 characters. */
  summary: string;
  /**
   * Every text of the body in its order: headings, paragraphs, list items, titles, captions, cells,
   * with marks as in `rich.ts`. What was said before is not said again, and figures and the short
   * names of coins translate themselves.
   */
  body: readonly string[];
  /** The notes on changes, in the order of the source. */
  changes?: readonly string[];
};

/**
 * The same article in another language: its structure, dates and references are those of the source,
 * and blocks keep their keys, so that each can be compared with the one that it says again.
 * @throws {Error} when there are more or fewer texts than in the source.
 */
export function translate(source: SeedArticle, language: Locale, words: Words): SeedArticle {
  const { document } = source;
  const _id = `${document._id}-${language}`;
  const nextKey = keysOf(_id);
  const texts = new Texts(document, language, words.body);
  const body = document.body.map((block) => translateBlock(block, texts, nextKey));
  texts.end();
  const changes = document.changes?.map((change, at) => ({
    ...change,
    note: words.changes?.[at] ?? missing(document, `change ${at + 1}`),
  }));
  return {
    helpful: Math.round(source.helpful / 6),
    document: {
      ...document,
      _id,
      language,
      slug: { _type: 'slug', current: words.slug },
      title: words.title,
      summary: words.summary,
      body,
      ...(changes === undefined ? {} : { changes }),
    },
  };
}

/** Hands out the texts of a translation in the order of its source. */
class Texts {
  readonly #document: ArticleDocument;
  readonly #language: Locale;
  readonly #words: readonly string[];
  readonly #said = new Map<string, string>();
  #at = 0;

  constructor(document: ArticleDocument, language: Locale, words: readonly string[]) {
    this.#document = document;
    this.#language = language;
    this.#words = words;
  }

  next(source: string): string {
    const known = this.#said.get(source) ?? localizedFigures(this.#language, source);
    if (known !== undefined) return known;
    const text = this.#words[this.#at] ?? missing(this.#document, `“${source}”`);
    this.#at += 1;
    this.#said.set(source, text);
    return text;
  }

  end(): void {
    if (this.#at < this.#words.length) {
      throw new Error(`${this.#document._id}: ${this.#words[this.#at]} is one text too many.`);
    }
  }
}

function missing({ _id }: ArticleDocument, what: string): never {
  throw new Error(`${_id}: ${what} is not translated.`);
}

function translateBlock(block: Block, texts: Texts, nextKey: NextKey): Block {
  switch (block._type) {
    case 'block':
      return translateText(block, texts, nextKey);
    case 'callout': {
      const title = block.title === undefined ? {} : { title: texts.next(block.title) };
      return {
        ...block,
        ...title,
        content: block.content.map((one) => translateText(one, texts, nextKey)),
      };
    }
    case 'steps':
      return { ...block, items: block.items.map((step) => translateStep(step, texts, nextKey)) };
    case 'platformSteps':
      return {
        ...block,
        app: block.app.map((step) => translateStep(step, texts, nextKey)),
        web: block.web.map((step) => translateStep(step, texts, nextKey)),
      };
    case 'richTable': {
      const caption = block.caption === undefined ? {} : { caption: texts.next(block.caption) };
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          content: cell.content.map((one) => translateText(one, texts, nextKey)),
        })),
      }));
      return { ...block, ...caption, rows };
    }
    case 'figure':
      return translateFigure(block, texts);
    case 'videoLink':
    case 'attachment':
      return { ...block, title: texts.next(block.title) };
    default:
      return block;
  }
}

type Step = Extract<Block, { _type: 'steps' }>['items'][number];
type StepContent = Step['content'][number];

function translateStep(step: Step, texts: Texts, nextKey: NextKey): Step {
  return {
    ...step,
    instruction: step.instruction.map((one) => translateText(one, texts, nextKey)),
    content: step.content.map((one) => translateInStep(one, texts, nextKey)),
  };
}

function translateInStep(block: StepContent, texts: Texts, nextKey: NextKey): StepContent {
  const made = translateBlock(block, texts, nextKey);
  return made._type === 'steps' || made._type === 'platformSteps' ? block : made;
}

type Figure = Extract<Block, { _type: 'figure' }>;

function translateFigure(figure: Figure, texts: Texts): Figure {
  const alt = texts.next(figure.alt);
  return figure.caption === undefined
    ? { ...figure, alt }
    : { ...figure, alt, caption: texts.next(figure.caption) };
}

function translateText(block: TextBlock, texts: Texts, nextKey: NextKey): TextBlock {
  const text = texts.next(
    block.children.map((child) => (child._type === 'span' ? child.text : '')).join(''),
  );
  const inlines: readonly Inline[] = rich(text);
  const [made] = build([p(...inlines)], nextKey);
  return made === undefined
    ? block
    : { ...block, children: made.children, markDefs: made.markDefs };
}
