import { createHash } from 'node:crypto';

const ADDRESS = /^\/page-script\/([a-z]+)-[0-9a-f]{10}\.js$/;

/** A script of ours, whose address changes with its text, so that it can be kept for ever. */
export type ScriptFile = { name: string; path: string; text: string };

export function scriptFile(name: string, text: string): ScriptFile {
  const hash = createHash('sha1').update(text).digest('hex').slice(0, 10);
  return { name, path: `/page-script/${name}-${hash}.js`, text };
}

/**
 * The script that an address asks for. Pages of another version, kept by a browser or a server
 * beside, get that of this version: `isExact` says whether it may be kept under the address.
 */
export function scriptAt(
  path: string,
  files: readonly ScriptFile[],
): { text: string; isExact: boolean } | null {
  const name = ADDRESS.exec(path)?.[1];
  const file = files.find((one) => one.name === name);
  return file ? { text: file.text, isExact: file.path === path } : null;
}
