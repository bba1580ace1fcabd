import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/**
 * Outlines of text from a WOFF file with TrueType glyphs, so that an illustration holds its words
 * as shapes and looks the same on a machine without any font.
 * Layout of the tables: OpenType specification 1.9 (cmap format 4, hmtx, loca, glyf) and WOFF 1.0.
 */
export type Font = {
  /** SVG path data of one line of text with its baseline at `y`, starting at `x`. Pixels. */
  outline(text: string, x: number, y: number, size: number): string;
  /** Width of one line of text in pixels. */
  width(text: string, size: number): number;
};

type Point = { x: number; y: number; onCurve: boolean };
type Contour = Point[];

/** @throws when the file is not a WOFF 1.0 file or lacks a table. */
export function readFont(file: string): Font {
  const tables = unpackWoff(readFileSync(file));
  const table = (name: string): DataView => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`${file} has no table ${name}.`);
    return found;
  };
  const unitsPerEm = table('head').getUint16(18);
  const glyphOf = readCharacterMap(table('cmap'));
  const advanceOf = readAdvances(table('hhea'), table('hmtx'));
  const contoursOf = readGlyphs(table('head'), table('loca'), table('glyf'));

  const glyphs = (text: string) => [...text].map((character) => glyphOf(character.codePointAt(0)));
  return {
    width: (text, size) =>
      (glyphs(text).reduce((sum, glyph) => sum + advanceOf(glyph), 0) * size) / unitsPerEm,
    outline: (text, x, y, size) => {
      const scale = size / unitsPerEm;
      let pen = x;
      return glyphs(text)
        .map((glyph) => {
          const left = pen;
          pen += advanceOf(glyph) * scale;
          return contoursOf(glyph)
            .map((contour) => contourPath(contour, left, y, scale))
            .join('');
        })
        .join('');
    },
  };
}

function unpackWoff(bytes: Buffer): Map<string, DataView> {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 file.');
  const tables = new Map<string, DataView>();
  for (let index = 0; index < bytes.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20;
    const name = bytes.toString('latin1', entry, entry + 4);
    const offset = bytes.readUInt32BE(entry + 4);
    const packed = bytes.readUInt32BE(entry + 8);
    const original = bytes.readUInt32BE(entry + 12);
    const slice = bytes.subarray(offset, offset + packed);
    const table = packed < original ? inflateSync(slice) : slice;
    tables.set(name, new DataView(table.buffer, table.byteOffset, table.byteLength));
  }
  return tables;
}

function readCharacterMap(cmap: DataView): (codePoint: number | undefined) => number {
  const start = findFormat4(cmap);
  const segments = cmap.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return (codePoint = 0) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (codePoint > cmap.getUint16(ends + segment * 2)) continue;
      const first = cmap.getUint16(starts + segment * 2);
      if (codePoint < first) return 0;
      const delta = cmap.getUint16(deltas + segment * 2);
      const range = cmap.getUint16(ranges + segment * 2);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.getUint16(ranges + segment * 2 + range + (codePoint - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function findFormat4(cmap: DataView): number {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(start) === 4) return start;
  }
  throw new Error('The font has no character map of format 4.');
}

function readAdvances(hhea: DataView, hmtx: DataView): (glyph: number) => number {
  const count = hhea.getUint16(34);
  return (glyph) => hmtx.getUint16(Math.min(glyph, count - 1) * 4);
}

function readGlyphs(head: DataView, loca: DataView, glyf: DataView): (glyph: number) => Contour[] {
  const long = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const contoursOf = (glyph: number): Contour[] => {
    const start = offsetOf(glyph);
    if (start === offsetOf(glyph + 1)) return [];
    const contours = glyf.getInt16(start);
    return contours < 0
      ? readComposite(glyf, start + 10, contoursOf)
      : readSimple(glyf, start + 10, contours);
  };
  return contoursOf;
}

function readSimple(glyf: DataView, start: number, contours: number): Contour[] {
  const ends = Array.from({ length: contours }, (_, index) => glyf.getUint16(start + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + contours * 2;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf.getUint8(at++);
    const repeats = flag & 8 ? glyf.getUint8(at++) : 0;
    for (let n = 0; n <= repeats; n += 1) flags.push(flag);
  }
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyf.getUint8(at++) : -glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: (flag & 1) === 1,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

function readComposite(
  glyf: DataView,
  start: number,
  contoursOf: (glyph: number) => Contour[],
): Contour[] {
  const result: Contour[] = [];
  let at = start;
  for (let more = true; more; ) {
    const flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    const words = (flags & 1) === 1;
    const dx = words ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4);
    const dy = words ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5);
    at += words ? 8 : 6;
    // Scales of parts are skipped: no letter that the illustrations use has one.
    at += flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    for (const contour of contoursOf(glyph)) {
      result.push(contour.map((point) => ({ ...point, x: point.x + dx, y: point.y + dy })));
    }
    more = (flags & 0x20) !== 0;
  }
  return result;
}

/** TrueType leaves out the point halfway between two control points; it is put back here. */
function contourPath(contour: Contour, left: number, baseline: number, scale: number): string {
  const place = ({ x, y }: { x: number; y: number }) =>
    `${round(left + x * scale)} ${round(baseline - y * scale)}`;
  const complete = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    if (point.onCurve || next.onCurve) return [point];
    return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, onCurve: true }];
  });
  const first = complete.findIndex(({ onCurve }) => onCurve);
  const turned = [...complete.slice(first), ...complete.slice(0, first)];
  const [start, ...rest] = turned;
  if (start === undefined) return '';
  const parts = rest.map((point, index) => {
    if (!point.onCurve) return `Q${place(point)} ${place(rest[index + 1] ?? start)}`;
    // The end of a curve was written together with its control point.
    return rest[index - 1]?.onCurve === false ? '' : `L${place(point)}`;
  });
  return `M${place(start)}${parts.join('')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
