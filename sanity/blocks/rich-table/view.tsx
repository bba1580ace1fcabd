import type { ReactNode } from 'react';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import { cellText } from './plain-text.ts';
import type { RichTable, TableCell } from './read.ts';
import './style.css';

type Draw = (cell: TableCell) => ReactNode;

/**
 * A table that scrolls by itself, by keyboard too, when it is wider than the text. A group and not
 * a region: an article may have many tables, and each region would be a landmark.
 */
export function RichTableView({ block: table, locale, inside, words }: BlockProps<RichTable>) {
  const draw: Draw = ({ content: [first, ...others] }) => {
    if (first === undefined) return null;
    return others.length === 0 && first._type === 'block' && first.listItem === undefined
      ? words(first)
      : inside([first, ...others]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      id={table.anchor ?? undefined}
      className="data-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
      tabIndex={0}
      aria-label={table.caption || messages(locale)('article.table')}
    >
      <table>
        {table.caption ? (
          <caption dir={textDirection(table.caption)}>
            <Lines text={table.caption} />
          </caption>
        ) : null}
        {table.header === null ? null : (
          <thead>
            <tr>
              {table.header.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <Cell key={column} cell={cell} draw={draw} scope="col" />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr key={row._key}>
              {row.cells.map((cell, column) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                  key={column}
                  cell={cell}
                  draw={draw}
                  scope={column === 0 && table.hasHeaderColumn ? 'row' : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An empty heading would only be announced as one. */
function Cell({
  cell,
  draw,
  scope,
}: {
  cell: TableCell;
  draw: Draw;
  scope: 'col' | 'row' | undefined;
}) {
  if (cell.isCovered) return null;
  const spans = {
    colSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
  };
  if (cell.content.length === 0) return <td {...spans} />;
  const dir = directionOf(cellText(cell));
  return scope === undefined ? (
    <td dir={dir} {...spans}>
      {draw(cell)}
    </td>
  ) : (
    <th scope={scopeOf(scope, cell)} dir={dir} {...spans}>
      {draw(cell)}
    </th>
  );
}

/** A heading over several columns or rows names all of them. */
function scopeOf(scope: 'col' | 'row', { colSpan, rowSpan }: TableCell): string {
  const isWide = scope === 'col' ? colSpan > 1 : rowSpan > 1;
  return isWide ? `${scope}group` : scope;
}

/** A cell without letters, such as an amount, stands as the page does. */
function directionOf(text: string): 'auto' | undefined {
  return /\p{L}/u.test(text) ? 'auto' : undefined;
}
