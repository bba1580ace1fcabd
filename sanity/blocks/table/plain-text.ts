import type { Words } from '../words.ts';
import type { Table } from './read.ts';

export function tableText({ caption, header, rows }: Table): Words[] {
  const all = header === null ? rows : [header, ...rows];
  return [{ text: caption }, ...all.map(({ cells }) => ({ text: cells }))];
}
