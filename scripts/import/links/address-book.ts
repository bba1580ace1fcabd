import { ANY, numberOf } from '#lib/redirects/patterns.ts';

/** What an old address stands for. */
export type OldTarget =
  | { kind: 'article'; id: string }
  | { kind: 'topic'; id: string }
  | { kind: 'category'; id: string };

/** Old addresses of a help center: whole paths, and numbers below a path whatever follows. */
export class AddressBook {
  readonly #hosts: ReadonlySet<string>;
  readonly #paths = new Map<string, OldTarget>();
  readonly #numbers = new Map<string, OldTarget>();
  /** By the name of a file; null for names that several files have. */
  readonly #names = new Map<string, OldTarget | null>();

  constructor(hosts: readonly string[]) {
    this.#hosts = new Set(hosts.map((host) => host.toLowerCase()));
  }

  /** Whether an address is one of the old help center. */
  isOwn(url: URL): boolean {
    return this.#hosts.has(url.host.toLowerCase());
  }

  /** A path; the first of two that are equal counts. */
  addPath(path: string, target: OldTarget): void {
    const key = pathKey(path);
    if (key !== '' && !this.#paths.has(key)) this.#paths.set(key, target);
    if (!FILE.test(key)) return;
    const known = this.#names.get(nameKey(key));
    this.#names.set(nameKey(key), known === undefined || known?.id === target.id ? target : null);
  }

  /** A number below parts of a path, of which `*` is any or none: `hc`, `*`, `articles`. */
  addNumber(parts: readonly string[], number: string, target: OldTarget): void {
    const key = `${parts.join('/')}#${number}`;
    if (!this.#numbers.has(key)) this.#numbers.set(key, target);
  }

  /** The one file of a name wherever it lies, as links between notes name it: `Page Name`. */
  findByName(name: string): OldTarget | undefined {
    return this.#names.get(nameKey(name)) ?? undefined;
  }

  /** What stands at a path of the old help center; undefined for nothing that is known. */
  find(path: string): OldTarget | undefined {
    const key = pathKey(path);
    const found = this.#paths.get(key) ?? this.#paths.get(key.replace(FILE, ''));
    if (found !== undefined) return found;
    const parts = key.split('/').filter(Boolean);
    for (const [at, part] of parts.entries()) {
      const number = numberOf(part);
      if (number === undefined) continue;
      // What stands before may be the name of the help center on a host of many.
      for (let from = 0; from < at; from += 1) {
        for (const prefix of prefixesOf(parts.slice(from, at))) {
          const target = this.#numbers.get(`${prefix.join('/')}#${number}`);
          if (target !== undefined) return target;
        }
      }
    }
    return undefined;
  }
}

const FILE = /\.(?:html?|mdx?|markdown)$/;

function nameKey(path: string): string {
  const name = pathKey(path).replace(FILE, '').split('/').at(-1) ?? '';
  return name.replace(/[\s_-]+/g, '-');
}

/** The parts themselves, and with each one, or none, for the one that may be any. */
function prefixesOf(parts: readonly string[]): string[][] {
  const any = parts.map((_, at) => parts.with(at, ANY));
  const none = Array.from({ length: parts.length + 1 }, (_, at) => parts.toSpliced(at, 0, ANY));
  return [[...parts], ...any, ...none];
}

function pathKey(path: string): string {
  const bare = path.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  try {
    return decodeURIComponent(bare).normalize('NFC').toLowerCase().replace(/^\/*/, '/');
  } catch {
    // Taken as it is written: it cannot be decoded.
    return bare.toLowerCase();
  }
}
