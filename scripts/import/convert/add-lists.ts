import type { Element } from 'hast';
import type { Around } from './context.ts';
import { classesOf } from './elements.ts';
import type { Flowing } from './flowing.ts';
import { areSteps, type Item, itemsOf, listBlocks, startOf, stepsOf } from './lists.ts';
import type { DraftBlock } from './types.ts';

/** Blocks between two parts of one numbered list; more are not its own. */
const MAX_BETWEEN = 12;

export function addList(flow: Flowing, element: Element, around: Around): void {
  const { notes } = flow.context;
  const isNumbered = element.tagName === 'ol';
  const items = itemsOf(element, flow.context, flow.where, around);
  if (items.length === 0) return;
  if (around.level > 0 || !isNumbered) {
    notes.kept('list');
    for (const block of listBlocks(
      isNumbered ? 'number' : 'bullet',
      items,
      around.level + 1,
      flow.context,
    )) {
      flow.push(block);
    }
    if (isNumbered && startOf(element) !== 1)
      notes.changed('list', `begins with 1, not ${startOf(element)}`);
    return;
  }
  addNumbered(flow, items, startOf(element), classesOf(element));
}

/** A list that begins where another one ended goes on with it, and with what stands between. */
function addNumbered(
  flow: Flowing,
  items: Item[],
  start: number,
  classes: readonly string[],
): void {
  const { notes } = flow.context;
  const open = flow.openList;
  const between = open === undefined ? [] : flow.blocks.slice(open.to);
  const goesOn =
    open !== undefined &&
    start > 1 &&
    start === open.items.length + 1 &&
    between.length <= MAX_BETWEEN &&
    !between.some(isHeading);
  let from = flow.blocks.length;
  let all = items;
  if (goesOn) {
    notes.kept('numbers that go on');
    const [last = [], ...earlier] = open.items.toReversed();
    all = [...earlier.toReversed(), [...last, ...between], ...items];
    from = open.from;
    flow.blocks.length = from;
  } else if (start !== 1) notes.changed('list', `begins with 1, not ${start}`);
  const isMarked = classes.includes('steps') || (areSteps(all) && !classes.includes('list'));
  const asSteps = flow.where === 'body' && isMarked;
  notes.kept(asSteps ? 'steps' : 'list');
  const blocks = asSteps
    ? [stepsOf(all, flow.context)]
    : listBlocks('number', all, 1, flow.context);
  for (const block of blocks) flow.push(block);
  flow.openList = { from, to: flow.blocks.length, items: all };
}

function isHeading(block: DraftBlock): boolean {
  return block._type === 'block' && /^h\d$/.test(block.style);
}
