import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { codeLines } from '../dialects/code.ts';
import { decodeText } from './text.ts';

/** How deep files may bring in one another. */
const MAX_DEPTH = 8;

const IMPORT = /^import\s+([A-Z]\w*)\s+from\s+["']([^"']+\.mdx?)["'];?\s*$/;
const COMPONENT = /^\s*<([A-Z]\w*)(?:\s[^<>]*)?\/>\s*$/;
const SNIPPET = /^(\s*)(?:-{1,}8<-{1,}|;{1,}8<;{1,})\s+"([^":]+)(?::[^"]*)?"\s*$/;
const LIQUID = /^(\s*)\{%-?\s*(include|include_relative)\s+["']?([\w./-]+\.\w+)["']?[^%]*%\}\s*$/;
const HUGO =
  /^(\s*)\{\{[<%]\s*(?:include|readfile|include-md|snippet)\s+(?:file=)?"([^"]+)"[^{}]*[>%]\}\}\s*$/;

/** Texts of other files in place of what brings them in, and which files those are. */
export class Includes {
  readonly #folder: string;
  readonly #roots: readonly string[];
  readonly used = new Set<string>();

  /** @param root the folder of the pages within the source. */
  constructor(folder: string, root: string | undefined) {
    this.#folder = folder;
    this.#roots = ['', ...(root === undefined ? [] : [root]), '_includes', 'snippets', 'includes'];
  }

  /** @param name the path of the file within the source. */
  put(text: string, name: string, depth = 0): string {
    if (!/import\s|8<|include|readfile|snippet/.test(text)) return text;
    const lines = text.split('\n');
    const isCode = codeLines(lines);
    const parts = new Map<string, string>();
    for (const line of lines) {
      const [, part, path] = IMPORT.exec(line.trimEnd()) ?? [];
      if (part !== undefined && path !== undefined) parts.set(part, path);
    }
    return lines
      .flatMap((line, at) => {
        const wanted = isCode[at] ? undefined : wantedBy(line.trimEnd(), parts);
        const found = wanted === undefined ? undefined : this.#read(wanted.path, name, depth);
        if (found === undefined) return [line];
        return ['', ...found.split('\n').map((one) => `${wanted?.indent}${one}`), ''];
      })
      .join('\n');
  }

  #read(path: string, from: string, depth: number): string | undefined {
    if (depth >= MAX_DEPTH) return undefined;
    const beside = posix.join(posix.dirname(from), path);
    const bare = path.replace(/^@site\//, '').replace(/^\//, '');
    for (const name of [beside, ...this.#roots.map((root) => posix.join(root, bare))]) {
      if (name.startsWith('..') || name === from) continue;
      const bytes = bytesOf(join(this.#folder, name));
      if (bytes === undefined) continue;
      this.used.add(name);
      const text = decodeText(bytes).text.replace(/\r\n?/g, '\n');
      return this.put(text.replace(/^---\n[\s\S]*?\n---\n/, '').trim(), name, depth + 1);
    }
    return undefined;
  }

  /** Whether a file is only there to be brought in by others. */
  isPart(name: string): boolean {
    return (
      this.used.has(name) &&
      /(?:^|\/)(?:_[^/]*|_?(?:includes?|snippets?|partials?|shared|reuse)\/.*)$/i.test(name)
    );
  }
}

type Wanted = { path: string; indent: string };

function wantedBy(line: string, parts: ReadonlyMap<string, string>): Wanted | undefined {
  const component = COMPONENT.exec(line)?.[1];
  const part = component === undefined ? undefined : parts.get(component);
  if (part !== undefined) return { path: part, indent: '' };
  const [, indent = '', path] = SNIPPET.exec(line) ?? HUGO.exec(line) ?? [];
  if (path !== undefined) return { path, indent };
  const [, before = '', , file] = LIQUID.exec(line) ?? [];
  return file !== undefined && /\.(?:md|markdown|html?)$/i.test(file)
    ? { path: file, indent: before }
    : undefined;
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It is not there, or a folder.
    return undefined;
  }
}
