import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['sanity/studio', 'sanity/schema', 'sanity/blocks', 'lib/translation'];

/** Where editors see what is written: attributes and properties. */
const SAID_ATTRIBUTES = new Set(['title', 'text', 'aria-label', 'label', 'placeholder', 'caption']);
const SAID_PROPERTIES = new Set(['title', 'label', 'description', 'message', 'help', 'note']);

export type Found = {
  /** Every sentence that is given to `t`, `tCount`, `tParts` or `Sentence`; of plurals the one for many. */
  sentences: Set<string>;
  /** Words in the markup of the Studio that go through none of them, with their file. */
  unwrapped: string[];
};

const literal = z.object({ type: z.literal('Literal'), value: z.string() });
const choice = z.object({
  type: z.literal('ConditionalExpression'),
  consequent: z.unknown(),
  alternate: z.unknown(),
});
const call = z.object({
  callee: z.object({ type: z.literal('Identifier'), name: z.string() }),
  arguments: z.array(z.unknown()),
});

/** The strings that an argument may be. */
function stringsOf(node: unknown): string[] {
  const text = literal.safeParse(node);
  if (text.success) return [text.data.value];
  const either = choice.safeParse(node);
  return either.success
    ? [...stringsOf(either.data.consequent), ...stringsOf(either.data.alternate)]
    : [];
}

/** Reads the source of the Studio. */
export function studioSentences(): Found {
  const found: Found = { sentences: new Set(), unwrapped: [] };
  for (const file of FOLDERS.flatMap(filesOf)) readFile(file, found);
  return found;
}

function filesOf(folder: string): string[] {
  return (
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
      // The views of blocks are the site's, which has its own catalogues.
      .filter((name) => folder !== 'sanity/blocks' || name.includes('schema'))
      .map((name) => join(folder, name))
  );
}

function readFile(file: string, { sentences, unwrapped }: Found): void {
  const { program, errors } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const isOfStudio = file.startsWith('sanity/studio');
  new Visitor({
    CallExpression(node) {
      const { success, data } = call.safeParse(node);
      if (!success) return;
      const place = { t: 0, tParts: 0, tCount: 2 }[data.callee.name];
      if (place === undefined) return;
      for (const text of stringsOf(data.arguments[place])) sentences.add(text);
    },
    JSXOpeningElement({ name, attributes }) {
      for (const attribute of attributes) {
        if (attribute.type !== 'JSXAttribute' || attribute.value?.type !== 'Literal') continue;
        const said = String(attribute.value.value);
        const key = attribute.name.type === 'JSXIdentifier' ? attribute.name.name : '';
        if (name.type === 'JSXIdentifier' && name.name === 'Sentence' && key === 'text') {
          sentences.add(said);
        } else if (isOfStudio && SAID_ATTRIBUTES.has(key) && /\p{L}/u.test(said)) {
          unwrapped.push(`${file}: ${key}="${said}"`);
        }
      }
    },
    Property({ key, value }) {
      if (!isOfStudio || key.type !== 'Identifier' || value.type !== 'Literal') return;
      const said = String(value.value);
      if (SAID_PROPERTIES.has(key.name) && /^\p{Lu}\p{Ll}/u.test(said)) {
        unwrapped.push(`${file}: ${key.name}: ${said}`);
      }
    },
    JSXText({ value }) {
      if (isOfStudio && /\p{L}{2,}/u.test(value)) unwrapped.push(`${file}: ${value.trim()}`);
    },
  }).visit(program);
}
