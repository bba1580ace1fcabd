import { refractor } from 'refractor/all';
import { languageOf } from './language-of.ts';

/** What we colour. */
const KINDS = [
  'comment',
  'keyword',
  'string',
  'number',
  'name',
  'field',
  'deleted',
  'inserted',
] as const;
export type Kind = (typeof KINDS)[number];

/** A piece of code; `kind` is what it is coloured by, null for what has the colour of text. */
export type CodePiece = { text: string; kind: Kind | null };

/** What the highlighter calls what we colour alike. */
const NAMES: Readonly<Record<Kind, string>> = {
  comment: 'comment prolog doctype cdata shebang',
  keyword: 'keyword atrule important rule statement directive macro',
  string: 'string char attr-value regex url template-string',
  number: 'number boolean constant symbol unit hexcode entity',
  name: 'function class-name builtin tag selector namespace command',
  field: 'property attr-name variable parameter key header-name',
  deleted: 'deleted deleted-sign',
  inserted: 'inserted inserted-sign',
};

const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => NAMES[kind].split(' ').map((name): [string, Kind] => [name, kind])),
);

/** Longer code is shown without colours: a page is drawn in well under a second. */
const MAX_COLOURED = 20_000;

/**
 * Code in pieces of one colour each, whose texts joined are the code.
 * @param language as editors or other sites call it; one that nobody knows leaves the code as text.
 */
export function highlight(code: string, language: string): CodePiece[] {
  const name = languageOf(language);
  const plain: CodePiece[] = [{ text: code, kind: null }];
  if (name === null || code.length > MAX_COLOURED) return plain;
  const pieces = joined(
    refractor.highlight(code, name).children.flatMap((node) => read(node, null)),
  );
  return pieces.map(({ text }) => text).join('') === code ? pieces : plain;
}

type Node = ReturnType<typeof refractor.highlight>['children'][number];

/** The pieces of a node; the innermost name that we colour counts. */
function read(node: Node, around: Kind | null): CodePiece[] {
  if (node.type === 'text') return [{ text: node.value, kind: around }];
  if (node.type !== 'element') return [];
  const names = node.properties.className;
  const own = (Array.isArray(names) ? names : []).map((name) => KIND_OF.get(String(name)));
  const kind = own.find((one) => one !== undefined) ?? around;
  return node.children.flatMap((child) => read(child, kind));
}

function joined(pieces: readonly CodePiece[]): CodePiece[] {
  const result: CodePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && last.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== '') result.push({ ...piece });
  }
  return result;
}
