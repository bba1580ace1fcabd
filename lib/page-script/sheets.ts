import { createHmac } from 'node:crypto';

/*
 * A phone on a slow network opens a connection for each style sheet before the first paint: a page
 * asks for one that holds them all.
 */

const FOLDER = '/_next/static/chunks/';
/** More than any page has. */
const MAX_SHEETS = 12;
/** As React 19 writes the sheets of Next 16.4.6, which come one after the other. */
const SHEET =
  /<link rel="stylesheet" href="\/_next\/static\/chunks\/([\w.~-]+)\.css" data-precedence="next"\/>/g;
const JOINED = /<link rel="stylesheet" href="\/_next\/static\/chunks\/([^"]+)\+[^"]+\.css"\/>/;
const ADDRESS = /^\/_next\/static\/chunks\/([\w.~+-]+)\+([\w-]{12})\.css$/;

/** @param key of the build, by which it knows its own addresses again. */
export function joinSheets(html: string, key: string): string {
  const names = [...html.matchAll(SHEET)].map(([, name = '']) => name);
  if (names.length < 2) return html;
  let isFirst = true;
  return html.replace(SHEET, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<link rel="stylesheet" href="${addressOf(names, key)}"/>`;
  });
}

/** The page as Next drew it, for servers that are not ours. */
export function separateSheets(html: string): string {
  return html.replace(JOINED, (_, names: string) =>
    names
      .split('+')
      .map((name) => `<link rel="stylesheet" href="${FOLDER}${name}.css" data-precedence="next"/>`)
      .join(''),
  );
}

/**
 * The files that a sheet of `joinSheets` holds, in order; undefined for any other address. Pages of
 * another build, kept by a browser or drawn by a server beside, may ask for the same files:
 * `isExact` says whether this build has made the address.
 */
export function sheetsAt(
  path: string,
  key: string,
): { files: string[]; isExact: boolean } | undefined {
  const [, joined = '', hash] = ADDRESS.exec(path) ?? [];
  const names = joined.split('+');
  if (hash === undefined || names.length > MAX_SHEETS) return undefined;
  return {
    files: names.map((name) => `${FOLDER}${name}.css`),
    isExact: hash === hashOf(names, key),
  };
}

function addressOf(names: readonly string[], key: string): string {
  return `${FOLDER}${names.join('+')}+${hashOf(names, key)}.css`;
}

function hashOf(names: readonly string[], key: string): string {
  return createHmac('sha256', key).update(names.join('+')).digest('base64url').slice(0, 12);
}

/*
 * Puts Next's own links into a page, disabled: React loads each sheet whose link it does not find. In
 * the HTML browsers would load them, disabled or not, before they read the attribute.
 */
export const SHEETS_SCRIPT = `(()=>{
const d=document,l=d.querySelector('link[rel=stylesheet][href^="${FOLDER}"][href*="+"]');if(!l)return;
for(const name of l.getAttribute('href').slice(${FOLDER.length}).split('+').slice(0,-1)){
const e=d.createElement('link');e.setAttribute('disabled','');e.rel='stylesheet';e.href='${FOLDER}'+name+'.css';d.head.append(e)}
})()`;
