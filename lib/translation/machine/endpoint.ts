/** A machine that speaks OpenAI's chat protocol. */
export type MachineEndpoint = {
  /** Of its chat completions, without the key. */
  url: string;
  key: string | undefined;
  model: string;
};

const COMPLETIONS = '/chat/completions';

/**
 * Reads `https://:<key>@<host>/v1?model=<name>`, the whole setting in one variable.
 * @returns what is wrong with it, in words, where it is none.
 */
export function readEndpoint(value: string): MachineEndpoint | string {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'must be an address';
  const model = url.searchParams.get('model');
  if (!model) return 'must name the model as ?model=<name>';
  const key = decode(url.password || url.username);
  if (key === undefined) return 'has a key that is not encoded as addresses are';
  url.searchParams.delete('model');
  url.username = '';
  url.password = '';
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith(COMPLETIONS) ? path : `${path}${COMPLETIONS}`;
  return { url: url.href, key: key || undefined, model };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
