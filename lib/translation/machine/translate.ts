import { type Content, MarkupError, markupOf, readMarkup, wordsOf } from '../content.ts';
import type { Term } from '../terms.ts';
import { type AskOptions, askMachine, MachineError } from './ask.ts';
import type { MachineEndpoint } from './endpoint.ts';
import { faultWords, type MachineFault } from './faults.ts';
import { type Languages, promptFor } from './prompt.ts';

/** Texts that are sent at once, and their length in UTF-16 units. */
const MAX_TEXTS = 20;
const MAX_LENGTH = 6_000;

export type MachineText = { path: string; content: Content };
export type MachineResult = {
  texts: { path: string; content: Content }[];
  /** Texts that are left as they are, and why. */
  failed: { path: string; fault: MachineFault }[];
};

/**
 * Translates texts. A text that comes back with other codes than it has is asked for once more by
 * itself, and left out then: what a machine invents reaches no document.
 */
export async function translateTexts(
  endpoint: MachineEndpoint,
  texts: readonly MachineText[],
  languages: Languages,
  terms: readonly Term[],
  options: AskOptions = {},
): Promise<MachineResult> {
  const result: MachineResult = { texts: [], failed: [] };
  const ask = async (some: readonly MachineText[], complaint?: string) => {
    const markups = some.map(({ content }) => markupOf(content));
    return readAnswer(
      await askMachine(endpoint, promptFor(markups, languages, terms, complaint), options),
    );
  };
  for (const batch of batchesOf(texts)) {
    const answers = await ask(batch).catch(faultOf);
    for (const [index, text] of batch.entries()) {
      let read = readText(text, answers, index + 1);
      if (isFault(read) && !isFault(answers)) {
        read = readText(text, await ask([text], faultWords(read)).catch(faultOf), 1);
      }
      if (isFault(read)) result.failed.push({ path: text.path, fault: read });
      else result.texts.push({ path: text.path, content: read });
    }
  }
  return result;
}

function* batchesOf(texts: readonly MachineText[]): Generator<MachineText[]> {
  let batch: MachineText[] = [];
  let length = 0;
  for (const text of texts) {
    const own = markupOf(text.content).length;
    if (batch.length > 0 && (batch.length >= MAX_TEXTS || length + own > MAX_LENGTH)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(text);
    length += own;
  }
  if (batch.length > 0) yield batch;
}

/** @returns why there is no text, where there is none. */
function readText(
  { content }: MachineText,
  answers: ReadonlyMap<number, string> | MachineFault,
  number: number,
): Content | MachineFault {
  if (isFault(answers)) return answers;
  const markup = answers.get(number);
  if (markup === undefined) return { kind: 'missing', about: String(number) };
  try {
    const read = readMarkup(markup, content);
    return wordsOf(read).trim() === '' ? { kind: 'empty', about: String(number) } : read;
  } catch (error) {
    if (error instanceof MarkupError) return { kind: error.kind, about: error.code };
    throw error;
  }
}

/** Models like to put words or a code fence around the object. */
function readAnswer(text: string): Map<number, string> {
  const [json] = /\{[\s\S]*\}/.exec(text) ?? [];
  try {
    const parsed: unknown = JSON.parse(json ?? '');
    const entries = Object.entries(Object(parsed)).flatMap(([number, one]) =>
      typeof one === 'string' ? [[Number(number), one] as const] : [],
    );
    return new Map(entries);
  } catch {
    throw new MachineError('no-texts');
  }
}

function isFault(value: object): value is MachineFault {
  return 'kind' in value;
}

function faultOf(error: unknown): MachineFault {
  if (error instanceof MachineError) return error.fault;
  throw error;
}
