import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { listFiles } from '../sources/folder.ts';
import { MAX_FILE_BYTES } from './fetch.ts';

/** Where site generators keep what stands at the root of a site. */
const OF_SITES = [
  'static',
  'public',
  'docs/public',
  'website/static',
  'src/.vuepress/public',
  'docs/.vuepress/public',
  '.vuepress/public',
];

/** Looks for files of a source in folders of this machine, and never outside of them. */
export class FileFinder {
  readonly #folders: readonly string[];
  #byName: Promise<Map<string, string[]>> | undefined;

  /** @param folders the first one is looked into first. */
  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => resolve(folder));
  }

  /**
   * A file by the address that a text has for it: relative to the text, to a folder, or by the last
   * parts of an absolute one; undefined when there is none.
   * @param from the folder of the text.
   * @throws {Error} in a few words when it is outside of the source, or too large.
   */
  async find(address: string, from: string | undefined): Promise<string | undefined> {
    const path = pathOf(address);
    if (path === undefined) return undefined;
    const isAbsolute = /^https?:/i.test(address);
    const bases = [
      ...(from === undefined || isAbsolute ? [] : [from]),
      ...this.#folders,
      ...this.#folders.flatMap((folder) => OF_SITES.map((name) => join(folder, name))),
    ];
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    for (const base of bases) {
      for (const tail of tailsOf(parts, isAbsolute || path.startsWith('/'))) {
        const found = await this.#within(join(base, ...tail));
        if (found !== undefined) return found;
      }
    }
    for (const name of [parts.at(-1), numberedName(parts)]) {
      const named = name === undefined ? [] : await this.#named(name);
      if (named.length === 1) return named[0];
    }
    return undefined;
  }

  /** A file, when it exists and lies in one of the folders whatever links lead to it. */
  async #within(path: string): Promise<string | undefined> {
    // Texts name what no file can be called, or no folder may show: that is not there either.
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || !found.isFile()) return undefined;
    const real = await realpath(path);
    const roots = await Promise.all(
      this.#folders.map((folder) => realpath(folder).catch(() => folder)),
    );
    if (!roots.some((root) => real.startsWith(`${root}${sep}`)))
      throw new Error('is outside of the source');
    if (found.size > MAX_FILE_BYTES) throw new Error(`is larger than ${MAX_FILE_BYTES / 1e6} MB`);
    return real;
  }

  /** Files by their name alone, where only one has it. */
  async #named(name: string): Promise<string[]> {
    this.#byName ??= this.#readNames();
    return (await this.#byName).get(name.toLowerCase()) ?? [];
  }

  async #readNames(): Promise<Map<string, string[]>> {
    const byName = new Map<string, string[]>();
    for (const folder of this.#folders) {
      // A folder that cannot be read holds no file that could be had.
      for (const file of await listFiles(folder, /^[^.].*\.\w+$/).catch(() => [])) {
        const key = basename(file).toLowerCase();
        byName.set(key, [...new Set([...(byName.get(key) ?? []), file])]);
      }
    }
    return byName;
  }
}

export function readFound(path: string): Promise<Buffer> {
  return readFile(path);
}

/** The path itself, and for addresses of a site also what of it may have been kept. */
function tailsOf(parts: readonly string[], isOfSite: boolean): string[][] {
  if (!isOfSite) return [[...parts]];
  const tails = parts.map((_, at) => parts.slice(at).filter((part) => part !== '..'));
  return tails.filter((tail) => tail.length > 0);
}

/** Tools that fetch attachments name them by their numbers. */
function numberedName(parts: readonly string[]): string | undefined {
  const number = parts.find((part) => /^\d{4,}$/.test(part));
  const ending = /\.\w+$/.exec(parts.at(-1) ?? '')?.[0];
  return number !== undefined && ending !== undefined ? `${number}${ending}` : undefined;
}

function pathOf(address: string): string | undefined {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  const path = (url?.pathname ?? address).replace(/[?#].*$/s, '').replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.includes('\0')) return undefined;
  return decodedOrSame(path);
}
