import type { ElementContent, Properties } from 'hast';
import type { Writing } from './context.ts';
import { isFields, number, objects, refOf, type Stored, strings, words } from './fields.ts';
import { anchorNodes, hrefOf, lineNodes, slugOfHeading } from './line.ts';
import { isListed, listNodes } from './lists.ts';
import { element, text } from './nodes.ts';
import { tableNodes } from './tables.ts';

/** A body as elements, its footnotes at the end. */
export function bodyNodes(blocks: readonly Stored[], writing: Writing): ElementContent[] {
  const nodes = flowNodes(blocks, writing);
  if (writing.footnotes.length === 0) return nodes;
  const list = element('ol', {}, writing.footnotes);
  return [...nodes, element('section', { dataFootnotes: '', className: ['footnotes'] }, [list])];
}

/** Blocks in their order, items in their lists. */
function flowNodes(blocks: readonly Stored[], writing: Writing): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] ?? {};
    const isItem = block._type === 'block' && isListed(block);
    if (!isItem) {
      nodes.push(...quotesJoined(nodes, blockNodes(block, writing)));
      at += 1;
      continue;
    }
    const from = at;
    while (at < blocks.length && isListed(blocks[at] ?? {})) at += 1;
    nodes.push(
      ...listNodes(
        blocks.slice(from, at),
        (item) => lineNodes(item, writing),
        (inner) => blockNodes(inner, writing),
      ),
    );
  }
  return nodes;
}

/** Paragraphs of one quote stand in one element. */
function quotesJoined(
  before: readonly ElementContent[],
  nodes: ElementContent[],
): ElementContent[] {
  const [first] = nodes;
  const last = before.at(-1);
  const areQuotes =
    first?.type === 'element' &&
    first.tagName === 'blockquote' &&
    last?.type === 'element' &&
    last.tagName === 'blockquote';
  if (!areQuotes) return nodes;
  last.children.push(...first.children);
  return nodes.slice(1);
}

function blockNodes(block: Stored, writing: Writing): ElementContent[] {
  const anchors = block._type === 'block' ? [] : anchorNodes(strings(block.formerAnchors));
  const draw = BLOCKS[String(block._type)];
  if (draw === undefined) {
    writing.note(`a block called ${String(block._type)}`);
    return [];
  }
  return [...anchors, ...draw(block, writing)];
}

type Draw = (block: Stored, writing: Writing) => ElementContent[];

const BLOCKS: Readonly<Record<string, Draw>> = {
  block: textNodes,
  figure: figureNodes,
  callout: calloutNodes,
  steps: (block, writing) => stepsNodes(objects(block.items), writing),
  platformSteps: platformNodes,
  richTable: (block, writing) => tableNodes(block, writing, flowNodes),
  codeBlock: codeNodes,
  videoLink: (block) => {
    const link = element('a', { href: words(block.url) ?? '' }, [
      text(words(block.title) ?? 'Video'),
    ]);
    const [dataKind, dataAspect] = [words(block.kind), words(block.aspect)];
    const look = {
      ...(dataKind === undefined ? {} : { dataKind }),
      ...(dataAspect === undefined ? {} : { dataAspect }),
    };
    return [element('figure', { className: ['video'], ...look }, [link])];
  },
  attachment: (block, writing) => {
    const href = writing.asset(refOf(block.asset) ?? '');
    if (href === undefined) {
      writing.note('a file that is not there');
      return [];
    }
    const link = element('a', { href, download: '' }, [text(words(block.title) ?? 'File')]);
    return [element('p', { className: ['attachment'] }, [link])];
  },
  horizontalRule: () => [element('hr', {})],
};

function textNodes(block: Stored, writing: Writing): ElementContent[] {
  const nodes = lineNodes(block, writing);
  const style = words(block.style) ?? 'normal';
  if (style === 'blockquote') return [element('blockquote', {}, [element('p', {}, nodes)])];
  if (!/^h[2-5]$/.test(style)) return [element('p', {}, nodes)];
  const id = slugOfHeading(block);
  const properties = writing.hasHeadingIds && id !== '' ? { id, dataSlug: '' } : {};
  return [element(style, properties, nodes)];
}

function figureNodes(block: Stored, writing: Writing): ElementContent[] {
  const src = writing.asset(refOf(block.asset) ?? '');
  if (src === undefined) {
    writing.note('a picture that is not there');
    return [];
  }
  const width = number(block.width);
  const image = element('img', {
    src,
    alt: words(block.alt) ?? '',
    ...(width === undefined ? {} : { width }),
  });
  const href = isFields(block.link) ? hrefOf(block.link, writing) : undefined;
  const shown = href === undefined ? image : element('a', { href }, [image]);
  const caption = words(block.caption);
  if (caption === undefined) return [element('p', {}, [shown])];
  return [element('figure', {}, [shown, element('figcaption', {}, [text(caption)])])];
}

function calloutNodes(block: Stored, writing: Writing): ElementContent[] {
  const title = words(block.title);
  const tone = words(block.tone) ?? 'info';
  const properties: Properties = {
    className: ['callout', tone],
    dataCallout: tone,
    ...(title === undefined ? {} : { dataTitle: title }),
  };
  const heading =
    title === undefined ? [] : [element('p', { className: ['callout-title'] }, [text(title)])];
  return [element('div', properties, [...heading, ...flowNodes(objects(block.content), writing)])];
}

function stepsNodes(
  items: readonly Stored[],
  writing: Writing,
  properties: Properties = {},
): ElementContent[] {
  const steps = items.map((item) => {
    const title = words(item.title);
    const said = objects(item.instruction);
    const first =
      said.length > 0 || title === undefined
        ? said.map((block) => element('p', {}, lineNodes(block, writing)))
        : [element('p', {}, [text(title)])];
    return element('li', {}, [...first, ...flowNodes(objects(item.content), writing)]);
  });
  return [element('ol', { className: ['steps'], ...properties }, steps)];
}

function platformNodes(block: Stored, writing: Writing): ElementContent[] {
  const part = (name: string, platform: string, items: unknown): ElementContent[] => {
    const steps = objects(items);
    if (steps.length === 0) return [];
    const list = stepsNodes(steps, writing, { dataPlatform: platform });
    return [element('p', {}, [element('strong', {}, [text(name)])]), ...list];
  };
  const lists = [...part('App', 'app', block.app), ...part('Web', 'web', block.web)];
  return [element('div', { dataPlatforms: '' }, lists)];
}

function codeNodes(block: Stored): ElementContent[] {
  const filename = words(block.filename);
  const language = words(block.language) ?? 'text';
  const code = element('code', { className: [`language-${language}`] }, [
    text(words(block.code) ?? ''),
  ]);
  return [element('pre', filename === undefined ? {} : { dataFilename: filename }, [code])];
}
