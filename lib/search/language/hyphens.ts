const HYPHEN = /(?<=\p{L})-(?=[\p{L}\p{N}])|(?<=\p{N})-(?=\p{L})/gu;

/** A word without the hyphens in it: `pre-paid` and `prepaid` are one. Dates keep theirs. */
export function withoutHyphens(word: string): string {
  return word.includes('-') ? word.replace(HYPHEN, '') : word;
}
