import type { Element, Nodes } from 'hast';
import type { Around, Context } from './context.ts';
import type { Line } from './inline-text.ts';
import type { Item } from './lists.ts';
import { marksOf } from './marks.ts';
import type { DraftBlock, TextStyle, Where } from './types.ts';

/** A numbered list that may go on after what stands between: where it begins and ends. */
export type OpenList = { from: number; to: number; items: Item[] };

/** A text that is being made: what elements of each kind put into it. */
export type Flowing = {
  readonly context: Context;
  readonly where: Where;
  readonly blocks: DraftBlock[];
  readonly line: Line;
  style: TextStyle;
  openList: OpenList | undefined;
  walk(node: Nodes, around: Around): void;
  /** Ends the line. */
  flush(): void;
  push(block: DraftBlock): void;
  noteAnchors(element: Element): void;
};

/** What stands in an element, on lines of its own. */
export function addPlain(flow: Flowing, element: Element, around: Around): void {
  marksOf(element, flow.context.notes);
  for (const child of element.children) flow.walk(child, around);
  flow.flush();
}

export function marksAround({ marks, href }: Around, line: Line): string[] {
  return href === undefined ? [...marks] : [...marks, line.linkTo(href)];
}
