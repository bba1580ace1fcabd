/** Parts of Sanity that this lake leaves out, by the paths of their requests. */
const LEFT_OUT: readonly (readonly [path: RegExp, what: string])[] = [
  [/^\/agent\//, 'agents'],
  [/^\/(?:apis\/)?graphql(?:\/|$)/, 'GraphQL'],
  [/^\/media-libraries\//, 'media libraries'],
  [
    /^\/embeddings-index\/|^(?:\/projects\/[^/]+)?\/datasets\/[^/]+\/settings\/embeddings$/,
    'embeddings',
  ],
  [/^\/(?:knowledge-bases|context)\//, 'knowledge bases'],
  [/^\/(?:canvases|dashboards)\//, 'Canvas and dashboards'],
  [/^\/(?:functions|blueprints)\//, 'functions'],
  [/^\/organizations(?:\/|$)/, 'organizations'],
  [/^\/projects\/[^/]+\/datasets\/[^/]+\/schemas(?:\/|$)/, 'store of schemas'],
  [
    /^\/projects\/[^/]+\/datasets\/[^/]+\/(?:settings\/)?backups(?:\/|$)/,
    'backups through the API; use "npm run lake -- backup"',
  ],
  [/^\/aliases\//, 'dataset aliases'],
  [/^\/collaboration\//, 'collaboration API'],
];

/** What of Sanity a path belongs to that this lake does not have; null for other unknown paths. */
export function leftOutPart(path: string): string | null {
  return LEFT_OUT.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
