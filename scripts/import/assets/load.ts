import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '#lib/node/if-there.ts';
import { type CheckedFile, checkFile, checkPicture } from './check.ts';
import { FetchFault, type FetchOptions, fetchFile } from './fetch.ts';
import { type FileFinder, readFound } from './find.ts';

/** A file of an article: where it is, and in which folder the text that names it lies. */
export type Wanted = { kind: 'image' | 'file'; src: string; folder: string | undefined };

/** What a file is; the bytes are read again when they are sent, so that thousands take no memory. */
export type LoadedFile = Omit<CheckedFile, 'bytes'> & { read(): Promise<Buffer> };
export type Loaded = LoadedFile | { fault: string };

type Place = {
  finder: FileFinder;
  /** Where fetched files are kept, so that none is fetched twice. */
  cacheDir: string;
  fetching: FetchOptions;
};

const DATA = /^data:([\w/+.-]+)?(?:;[\w=-]+)*(;base64)?,(.*)$/is;

/** Loads a file and checks it; says in a few words why it could not. */
export async function loadAsset({ kind, src, folder }: Wanted, place: Place): Promise<Loaded> {
  try {
    const found = await place.finder.find(src, folder);
    const read = found === undefined ? () => remote(src, place) : () => readFound(found);
    const bytes = await read();
    const filename = nameOf(found ?? src);
    const checked =
      kind === 'image' ? await checkPicture(bytes, filename) : checkFile(bytes, filename);
    if ('fault' in checked) return checked;
    return { kind, sha1: checked.sha1, filename, read };
  } catch (error) {
    place.fetching.signal.throwIfAborted();
    return { fault: error instanceof Error ? error.message : 'cannot be read' };
  }
}

async function remote(src: string, { cacheDir, fetching }: Place): Promise<Buffer> {
  const data = DATA.exec(src);
  if (data !== null) return decodeData(data[2] !== undefined, data[3] ?? '');
  if (!/^(?:https?:)?\/\//i.test(src)) throw new FetchFault('is not in the source');
  const address = src.startsWith('//') ? `https:${src}` : src;
  const file = join(cacheDir, createHash('sha256').update(address).digest('hex'));
  const kept = await ifThere(readFile(file));
  if (kept !== undefined) return kept;
  const bytes = await fetchFile(address, fetching);
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  // In one step, so that what is killed meanwhile leaves no half file.
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
  return bytes;
}

function decodeData(isBase64: boolean, text: string): Buffer {
  return isBase64 ? Buffer.from(text, 'base64') : Buffer.from(decodeURIComponent(text), 'utf8');
}

function nameOf(address: string): string {
  if (/^data:/i.test(address)) return 'picture';
  const name =
    address
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .filter(Boolean)
      .at(-1) ?? 'file';
  try {
    return decodeURIComponent(name).slice(0, 200);
  } catch {
    // Taken as it is written: it cannot be decoded.
    return name.slice(0, 200);
  }
}
