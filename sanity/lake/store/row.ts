import type { SQLOutputValue } from 'node:sqlite';
import { Damaged } from '#lib/node/storage-errors.ts';

export type Row = Record<string, SQLOutputValue>;

/** Reads a TEXT NOT NULL column. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Damaged(`Column ${column} holds no text.`);
  return value;
}

/** Reads a TEXT column that may be NULL. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : textOf(row, column);
}

/** Reads an INTEGER NOT NULL column. */
export function integerOf(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new Damaged(`Column ${column} holds no integer.`);
  return value;
}

/** Parses a column that was written as JSON. */
export function jsonOf(row: Row, column: string) {
  return parseJson(textOf(row, column));
}

/** Parses what the lake has written itself. @throws {Damaged} when it is no JSON any more. */
export function parseJson(text: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Damaged('A row holds no JSON.', { cause });
  }
}
