import type { Notes } from '../report/notes.ts';
import { listBlocks } from './lists.ts';
import type { DraftBlock, DraftText, Where } from './types.ts';

const NO_STEPS: readonly DraftBlock['_type'][] = ['steps', 'platformSteps'];
const NO_CALLOUT: readonly DraftBlock['_type'][] = [...NO_STEPS, 'callout'];

/** Types of blocks that may not stand in a place. */
const REFUSED: Readonly<Record<Where, readonly DraftBlock['_type'][]>> = {
  body: [],
  step: NO_STEPS,
  callout: NO_CALLOUT,
  cell: [...NO_CALLOUT, 'richTable', 'videoLink', 'attachment', 'horizontalRule'],
  footnote: [
    ...NO_CALLOUT,
    'richTable',
    'videoLink',
    'attachment',
    'horizontalRule',
    'figure',
    'codeBlock',
  ],
};

/** A block as blocks that may stand in a place, with their words. */
export function fitting(block: DraftBlock, where: Where, notes: Notes): DraftBlock[] {
  if (!REFUSED[where].includes(block._type)) return [block];
  const place = where === 'cell' ? 'a cell' : where === 'footnote' ? 'a footnote' : `a ${where}`;
  if (block._type === 'horizontalRule' || block._type === 'figure') {
    notes.lost(block._type === 'figure' ? 'picture' : 'line across', `in ${place}`);
    return [];
  }
  notes.changed(NAMES[block._type] ?? block._type, `in ${place} it is text`);
  return words(block, notes).flatMap((one) => fitting(one, where, notes));
}

const NAMES: Readonly<Record<string, string>> = {
  richTable: 'table',
  codeBlock: 'code',
  videoLink: 'video',
};

function words(block: DraftBlock, notes: Notes): DraftBlock[] {
  switch (block._type) {
    case 'callout':
      return block.title === undefined
        ? block.content
        : [line(block.title, ['strong']), ...block.content];
    case 'steps': {
      const items = block.items.map(({ instruction, content }) => [...instruction, ...content]);
      return listBlocks('number', items, 1, { notes });
    }
    case 'platformSteps':
      return [block.app, block.web].flatMap((items = []) =>
        words({ _type: 'steps', items }, notes),
      );
    case 'richTable':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content));
    case 'videoLink':
    case 'attachment': {
      const href = block._type === 'videoLink' ? block.url : block.src;
      return [{ ...line(block.title, ['l0']), markDefs: [{ _type: 'link', _key: 'l0', href }] }];
    }
    case 'codeBlock':
      return [line(block.code, ['code'])];
    default:
      return [block];
  }
}

/** A paragraph of one text. */
export function line(text: string, marks: string[]): DraftText {
  return {
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', text, marks }],
  };
}
