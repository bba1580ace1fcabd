import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import type { Table } from './read.ts';
import './style.css';

/**
 * A table that scrolls by itself, by keyboard too, when it is wider than the text. A group and not
 * a region: an article may have many tables, and each region would be a landmark.
 */
export function TableView({ block: table, locale }: BlockProps<Table>) {
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
          <caption dir="auto">
            <Lines text={table.caption} />
          </caption>
        ) : null}
        {table.header === null ? null : (
          <thead>
            <tr>
              {table.header.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <HeaderCell key={column} cell={cell} />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr key={row._key}>
              {row.cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={column} dir={directionOf(cell)}>
                  <Lines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An empty heading would only be announced as one. */
function HeaderCell({ cell }: { cell: string }) {
  if (cell === '') return <td />;
  return (
    <th scope="col" dir={directionOf(cell)}>
      <Lines text={cell} />
    </th>
  );
}

/** A cell without letters, such as an amount, stands as the page does. */
function directionOf(cell: string): 'auto' | undefined {
  return /\p{L}/u.test(cell) ? 'auto' : undefined;
}
