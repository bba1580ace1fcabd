export const operations = ['create', 'update', 'delete'] as const;
export type HookOperation = (typeof operations)[number];

/** What Sanity calls a document webhook, as somebody sets it up. */
export type HookSettings = {
  name: string;
  /** `*` for a hook of all datasets, also of those to come. */
  dataset?: '*' | null;
  url: string;
  on: HookOperation[];
  /** A GROQ condition on the document; every document when empty. */
  filter: string | null;
  /** What is sent of it, in GROQ; the whole document when empty. */
  projection: string | null;
  httpMethod: string;
  includeDrafts: boolean;
  headers: Record<string, string>;
  /** Signs what is sent. */
  secret: string | null;
  description: string | null;
  isDisabledByUser: boolean;
  createdByUserId: string;
};

export type Hook = HookSettings & { id: string; createdAt: string };
