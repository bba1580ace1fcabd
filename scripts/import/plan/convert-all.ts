import { setImmediate as nextTurn } from 'node:timers/promises';
import { convertBody } from '../convert/body.ts';
import { line } from '../convert/fit.ts';
import { type Stored, withKeys } from '../convert/keys.ts';
import { draftText } from '../convert/plain-text.ts';
import type { DraftBlock } from '../convert/types.ts';
import type { Notes } from '../report/notes.ts';
import { type TextLoss, textLoss } from '../report/text-loss.ts';
import { summaryOf } from './summary.ts';
import type { Version } from './versions.ts';

/** An article whose text is blocks, with addresses that are not yet looked up. */
export type ConvertedVersion = Version & {
  title: string;
  body: Stored[];
  draft: DraftBlock[];
  notes: Notes;
  text: TextLoss;
  summary: string | undefined;
  problems: string[];
};

/** Converts every article; `step` is called after each. @throws when it is cancelled. */
export async function convertAll(
  versions: readonly Version[],
  signal: AbortSignal,
  step: (count: number) => void,
): Promise<ConvertedVersion[]> {
  const converted: ConvertedVersion[] = [];
  for (const version of versions) {
    converted.push(convertOne(version));
    step(converted.length);
    // Somebody may press Ctrl-C.
    if (converted.length % 20 === 0) await nextTurn();
    signal.throwIfAborted();
  }
  return converted;
}

/** What the Studio takes without a complaint, and what lists can show. */
const WANTED_TITLE = 120;
const MAX_TITLE = 300;

function shortTitle(title: string): { short: string; isCut: boolean } {
  if (title.length <= MAX_TITLE) return { short: title, isCut: false };
  const word = title.slice(0, MAX_TITLE - 1).lastIndexOf(' ');
  return { short: `${title.slice(0, word > 0 ? word : MAX_TITLE - 1)}…`, isCut: true };
}

function convertOne(version: Version): ConvertedVersion {
  const { article } = version;
  const problems: string[] = [];
  const title = article.title.replace(/\s+/g, ' ').trim();
  const { body: blocks, notes, sourceText } = convertBody(article.root, title);
  const listed = new Set(article.attachments.map(({ url }) => url));
  const { short, isCut } = shortTitle(title);
  const body: DraftBlock[] = [
    ...(isCut ? [line(title, [])] : []),
    ...blocks,
    ...article.attachments.map(({ name, url }) => ({
      _type: 'attachment' as const,
      title: name.slice(0, 200),
      src: url,
    })),
  ];
  for (const _ of listed) notes.kept('file beside the text');
  if (title === '')
    problems.push('It has no title: its first words stand in for one, and it is a draft.');
  if (body.length === 0) problems.push('It has no text: it is a draft.');
  if (title.length > WANTED_TITLE)
    notes.changed('title', `longer than ${WANTED_TITLE} letters: ${title.slice(0, MAX_TITLE)}`);
  if (isCut)
    problems.push(`Its title is longer than ${MAX_TITLE} letters: the text begins with it.`);
  const first = draftText(body).replace(/\s+/g, ' ').trim();
  return {
    ...version,
    title: short || first.slice(0, 80) || `Untitled ${article.id.slice(0, 60)}`,
    draft: body,
    body: withKeys(body),
    notes,
    text: textLoss(sourceText, draftText(blocks)),
    summary: summaryOf(body),
    problems,
  };
}
