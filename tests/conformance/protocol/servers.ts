import { z } from 'zod';
import { API_VERSION, startTestLake } from '#tests/support/lake.ts';

/** Something that speaks Sanity's protocol, asked with the rights of an editor. */
export type Server = {
  dataset: string;
  /** @param path below the version, such as `/data/query/production`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

const variables = z.object({
  SANITY_CONFORMANCE_PROJECT_ID: z.string().regex(/^[a-z0-9-]+$/),
  SANITY_CONFORMANCE_DATASET: z.string().min(1),
  SANITY_CONFORMANCE_TOKEN: z.string().min(1),
});

async function openLake(): Promise<Server> {
  const lake = await startTestLake();
  return {
    dataset: 'production',
    fetch: (path, init) => lake.fetch(path, { ...init, role: 'editor' }),
    close: () => lake.close(),
  };
}

/** The project that the variables name, or undefined when they name none. */
function findProject(): (() => Promise<Server>) | undefined {
  const found = variables.safeParse(process.env);
  if (!found.success) return undefined;
  const { data } = found;
  const base = `https://${data.SANITY_CONFORMANCE_PROJECT_ID}.api.sanity.io/v${API_VERSION}`;
  const authorization = `Bearer ${data.SANITY_CONFORMANCE_TOKEN}`;
  return async () => ({
    dataset: data.SANITY_CONFORMANCE_DATASET,
    fetch: (path, init) =>
      fetch(`${base}${path}`, {
        ...init,
        headers: { authorization, 'content-type': 'application/json' },
      }),
    close: async () => undefined,
  });
}

/** The servers of this run by name. A project is among them when the variables name one. */
export const servers: readonly (readonly [
  name: string,
  open: (() => Promise<Server>) | undefined,
])[] = [
  ['the lake', openLake],
  ['the Sanity project of SANITY_CONFORMANCE_PROJECT_ID, _DATASET and _TOKEN', findProject()],
];
