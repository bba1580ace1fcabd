import type { AssetHost } from '#lib/assets/host.ts';
import type { LoadedFile } from './load.ts';

/** Stands for a file in documents until it is sent and has an id: `asset:image:<sha1>`. */
export function placeholderOf({ kind, sha1 }: Pick<LoadedFile, 'kind' | 'sha1'>): string {
  return `asset:${kind}:${sha1}`;
}

const PLACEHOLDER = /asset:(image|file):([0-9a-f]{40})/g;
const ID = /(?:image|file)-([0-9a-f]{40})-[\w-]+/g;
const ADDRESS =
  /(?:\/lake|https:\/\/cdn\.sanity\.io)\/(?:image|file)s\/[\w-]+\/[\w-]+\/([0-9a-f]{40})[\w.-]*/g;

/** Each file that a text of JSON stands for, as `<kind> <sha1>`. */
export function placeholdersIn(json: string): Set<string> {
  return new Set([...json.matchAll(PLACEHOLDER)].map(([, kind, sha1]) => `${kind} ${sha1}`));
}

/** Puts ids in place of references, and addresses in place of links and destinations. */
export function withIds<Value>(
  value: Value,
  host: AssetHost,
  idOf: (key: string) => string | undefined,
): Value {
  const visit = (one: unknown, name: string): unknown => {
    if (typeof one === 'string')
      return name === '_ref' ? asId(one, idOf) : asAddress(one, host, idOf);
    if (Array.isArray(one)) return one.map((item) => visit(item, ''));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner, key)]));
  };
  return visit(value, '') as Value;
}

function asId(text: string, idOf: (key: string) => string | undefined): string {
  return text.replace(PLACEHOLDER, (whole, kind, sha1) => idOf(`${kind} ${sha1}`) ?? whole);
}

function asAddress(
  text: string,
  host: AssetHost,
  idOf: (key: string) => string | undefined,
): string {
  return text.replace(PLACEHOLDER, (whole, kind, sha1) => {
    const id = idOf(`${kind} ${sha1}`);
    const [, size, extension] = /^image-\w+-(\d+x\d+)-(\w+)$/.exec(id ?? '') ?? [];
    if (size !== undefined) return `${host.images}/${sha1}-${size}.${extension}`;
    const [, ending] = /^file-\w+-(\w+)$/.exec(id ?? '') ?? [];
    return ending === undefined ? whole : `${host.files}/${sha1}.${ending}`;
  });
}

/** A text of JSON in which every form of a file is written in one way, for comparing. */
export function withoutIds(json: string): string {
  return json.replace(PLACEHOLDER, 'asset:$2').replace(ADDRESS, 'asset:$1').replace(ID, 'asset:$1');
}
