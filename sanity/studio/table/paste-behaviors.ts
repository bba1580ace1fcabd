import { type Behavior, defineBehavior, effect, raise } from '@portabletext/editor/behaviors';
import type { LeftOutImage } from '../paste/pasted-block.ts';
import { placeOfCaret } from './grid.ts';
import { type IntoCell, readForCell } from './paste-into-cell.ts';
import { planPaste } from './plan-paste.ts';

const PASTE_EVENT = 'custom.table.paste';

/** What the editor itself writes to the clipboard: Sanity's behaviors for tables read that. */
const OWN_FORMATS = ['application/x-portable-text', 'application/json'];

/**
 * Pastes from a spreadsheet go cell into cell; any other text becomes the paragraph of the cell
 * with the caret.
 * @param onLeftOut is told which images could not come along.
 */
export function pasteBehaviors(onLeftOut: (images: LeftOutImage[]) => void): Behavior[] {
  return [
    defineBehavior({
      on: 'clipboard.paste',
      guard: ({ snapshot, event: { originEvent } }) => {
        const { dataTransfer } = originEvent;
        if (OWN_FORMATS.some((format) => dataTransfer.types.includes(format))) return false;
        if (placeOfCaret(snapshot) === null) return false;
        return {
          html: dataTransfer.getData('text/html'),
          text: dataTransfer.getData('text/plain'),
        };
      },
      actions: [
        (_, clipboard) => [
          effect(({ send }) => {
            readForCell(clipboard)
              .then((read) => read && send({ type: PASTE_EVENT, read }))
              .catch((error: unknown) => console.error('[paste] the text was not read', error));
          }),
        ],
      ],
    }),
    defineBehavior<{ read: IntoCell }, typeof PASTE_EVENT, true>({
      on: PASTE_EVENT,
      actions: [
        ({ snapshot, event: { read } }) => {
          const place = placeOfCaret(snapshot);
          const told = effect(() => {
            if (read.leftOut.length > 0) onLeftOut(read.leftOut);
          });
          if (place === null) return [told];
          const [text] = read.cells[0] ?? [];
          if (read.isInline && text !== undefined) {
            return [raise({ type: 'insert.blocks', blocks: [text], placement: 'auto' }), told];
          }
          const events = planPaste(place, read.cells, snapshot.context.keyGenerator);
          return [...events.map((event) => raise(event)), told];
        },
      ],
    }),
  ];
}
