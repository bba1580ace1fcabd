import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, readFont } from './font.ts';

/** The few shapes all illustrations are made of. Lengths are pixels of the finished image. */

export const colours = {
  ground: '#f3efe6',
  paper: '#fcfbf8',
  sheet: '#ffffff',
  line: '#d9d2c4',
  ink: '#16202b',
  soft: '#4b5967',
  way: '#0a5c8a',
  waySoft: '#dbe9f1',
  /** Means "here": the place to press or to look at. */
  blaze: '#ffd34d',
} as const;

const FONT_PACKAGE = '@fontsource/atkinson-hyperlegible-next';

function load(weight: 400 | 700): Font {
  const folder = dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));
  return readFont(join(folder, `files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`));
}

const fonts = { regular: load(400), bold: load(700) };

type TextStyle = {
  size?: number;
  weight?: keyof typeof fonts;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
};

export function textWidth(
  words: string,
  { size = 28, weight = 'regular' }: TextStyle = {},
): number {
  return fonts[weight].width(words, size);
}

/** One line of text with its baseline at `y`. */
export function text(words: string, x: number, y: number, style: TextStyle = {}): string {
  const { size = 28, weight = 'regular', fill = colours.ink, anchor = 'start' } = style;
  const width = textWidth(words, style);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return `<path fill="${fill}" d="${fonts[weight].outline(words, left, y, size)}"/>`;
}

/** Several lines, `leading` apart. */
export function lines(
  words: readonly string[],
  x: number,
  y: number,
  style: TextStyle = {},
): string {
  const leading = (style.size ?? 28) * 1.35;
  return words.map((line, index) => text(line, x, y + index * leading, style)).join('');
}

type Paint = { fill?: string; stroke?: string; width?: number; dash?: string };

function paint({ fill = 'none', stroke, width = 3, dash }: Paint): string {
  const outline = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"`;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `fill="${fill}"${outline}${dashes} stroke-linecap="round" stroke-linejoin="round"`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  { radius = 0, ...style }: Paint & { radius?: number } = {},
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint(style)}/>`;
}

export function circle(x: number, y: number, radius: number, style: Paint = {}): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" ${paint(style)}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, style: Paint = {}): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" ${paint(style)}/>`;
}

export function stroke(path: string, style: Paint = {}): string {
  return `<path d="${path}" ${paint({ stroke: colours.ink, ...style })}/>`;
}

/** A number in a ring, as the steps of an article have. */
export function mark(label: string, x: number, y: number, fill: string = colours.sheet): string {
  return (
    circle(x, y, 26, { fill, stroke: colours.ink }) +
    text(label, x, y + 10, { size: 28, weight: 'bold', anchor: 'middle' })
  );
}

/** A ring in the colour that means "here". */
export function here(x: number, y: number, width: number, height: number, radius = 18): string {
  return box(x - 9, y - 9, width + 18, height + 18, {
    radius: radius + 9,
    stroke: colours.blaze,
    width: 8,
  });
}

export function button(label: string, x: number, y: number, width: number): string {
  return (
    box(x, y, width, 76, { radius: 16, fill: colours.ink }) +
    text(label, x + width / 2, y + 48, {
      size: 30,
      weight: 'bold',
      fill: colours.sheet,
      anchor: 'middle',
    })
  );
}

/** A phone that runs out of the picture at the bottom, with the title of its screen. */
export function phone(x: number, y: number, width: number, height: number, title: string): string {
  return (
    box(x, y, width, height, { radius: 52, fill: colours.sheet, stroke: colours.ink, width: 5 }) +
    box(x + width / 2 - 50, y + 22, 100, 14, { radius: 7, fill: colours.ink }) +
    text(title, x + 36, y + 104, { size: 34, weight: 'bold' }) +
    stroke(`M${x + 3} ${y + 134}H${x + width - 3}`, { stroke: colours.line, width: 2 })
  );
}

/** A remark beside a picture, joined by a line to the place it speaks of. */
export function note(
  words: readonly string[],
  x: number,
  y: number,
  to: { x: number; y: number },
): string {
  return (
    stroke(`M${x - 16} ${y - 10}H${(x + to.x) / 2}L${to.x} ${to.y}`, { width: 2.5 }) +
    circle(to.x, to.y, 7, { fill: colours.ink }) +
    lines(words, x, y)
  );
}

/** A finished picture on the common ground. */
export function picture(width: number, height: number, ...shapes: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">` +
    box(0, 0, width, height, { fill: colours.ground }) +
    shapes.join('') +
    '</svg>'
  );
}
