import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import {
  host,
  machine,
  names,
  networks,
  onOff,
  optionalText,
  origin,
  origins,
  port,
} from './env-values.ts';
import type { MachineEndpoint } from './translation/machine/endpoint.ts';

const EMBEDDED_PROJECT = 'signpost';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Stand for every address of this machine. */
const ALL_ADDRESSES = ['0.0.0.0', '::'];

/** Where the site is reached from this machine when it listens on `host`, without a slash at the end. */
export function ownUrl(host: string, port: number | string): string {
  if (ALL_ADDRESSES.includes(host)) return `http://127.0.0.1:${port}`;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

const rawSchema = z.object({
  HOST: host.default('127.0.0.1'),
  PORT: port.default(3000),
  LAKE_PORT: port.default(3030),
  LAKE_ALLOWED_HOSTS: names.default([]),
  LAKE_VISITOR_QUERIES: onOff.default(true),
  LAKE_PRIVATE_WEBHOOKS: onOff.default(false),
  SIGNPOST_DATA_DIR: z.string().trim().min(1).default('.data'),
  SIGNPOST_DIST_DIR: z
    .string()
    .regex(/^\.next[\w-]*$/, { message: 'must be a folder name that starts with .next' })
    .default('.next'),
  NEXT_PUBLIC_SITE_URL: origin.optional(),
  NEXT_PUBLIC_SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9-]+$/, { message: 'must hold only a–z, 0–9 and -' })
    .optional(),
  NEXT_PUBLIC_SANITY_DATASET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, { message: 'must hold only a–z, 0–9, _ and -' })
    .default('production'),
  SANITY_API_READ_TOKEN: optionalText,
  SANITY_API_WRITE_TOKEN: optionalText,
  SANITY_WEBHOOK_SECRET: z
    .string()
    .trim()
    .min(16, { message: 'must have at least 16 characters' })
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, message: 'must start with postgres://' })
    .optional(),
  ZENDESK_EMAIL: optionalText,
  ZENDESK_TOKEN: optionalText,
  TRUSTED_PROXIES: networks.default([]),
  FRAME_ANCESTORS: origins.default([]),
  MACHINE_TRANSLATION_URL: machine.optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** Where content comes from. */
export type ContentSource =
  | { kind: 'lake'; projectId: string; dataset: string; lakeUrl: string }
  | { kind: 'project'; projectId: string; dataset: string; readToken: string | undefined };

export type Env = {
  /** The address of this machine on which the site listens. */
  host: string;
  port: number;
  lakePort: number;
  /** What the lake lets others do. */
  lakeAccess: {
    /** Names besides the site's by which it may be asked. */
    hosts: string[];
    /** Whether visitors may query it. */
    visitorQueries: boolean;
    /** Whether webhooks may go to private networks. */
    privateWebhooks: boolean;
  };
  /** Absolute path of the folder that holds every database and key. */
  dataDir: string;
  distDir: string;
  /** Absolute path of the folder in that of the build which a build leaves alone. */
  cacheDir: string;
  /** The replica of the content and the finished pages, in `cacheDir`; `:memory:` for none. */
  siteFile: string;
  /** Whether this process draws pages for a build. */
  isBuilding: boolean;
  /** Whether it serves the source, and draws each page when it is asked for. */
  isDevelopment: boolean;
  /** Public origin without a trailing slash. */
  siteUrl: string;
  /** Whether that is given, and not this machine's by the port. */
  isSiteUrlGiven: boolean;
  content: ContentSource;
  webhookSecret: string | undefined;
  /** For commands alone: the site never writes. */
  writeToken: string | undefined;
  databaseUrl: string | undefined;
  /** With which an import reads a Zendesk help center. */
  importAccess: { email: string | undefined; token: string | undefined };
  /** Proxies besides this machine whose X-Forwarded-For is trusted. */
  trustedProxies: string[];
  /** Sites that may show pages in a frame, besides this one. */
  frameAncestors: string[];
  /** Translates drafts for editors; undefined where nobody set it up. */
  machineTranslation: MachineEndpoint | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
};

/** Every variable of the environment. */
export const ENV_VARIABLES = Object.keys(rawSchema.shape);

/** A wrong or contradictory environment, in one sentence. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Validates raw variables.
 * @throws {EnvError} naming the first variable that is wrong and what it must be.
 */
export function parseEnv(raw: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = rawSchema.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? 'The environment');
    throw new EnvError(
      `${name} ${issue?.message ?? 'is wrong'}; it is "${redact(name, raw[name])}".`,
    );
  }
  const values = parsed.data;
  if (values.PORT === values.LAKE_PORT) {
    throw new EnvError(`PORT and LAKE_PORT must differ; both are ${values.PORT}.`);
  }
  const cacheDir = resolve(values.SIGNPOST_DIST_DIR, 'cache');
  return {
    host: values.HOST,
    port: values.PORT,
    lakePort: values.LAKE_PORT,
    lakeAccess: {
      hosts: values.LAKE_ALLOWED_HOSTS,
      visitorQueries: values.LAKE_VISITOR_QUERIES,
      privateWebhooks: values.LAKE_PRIVATE_WEBHOOKS,
    },
    dataDir: resolve(values.SIGNPOST_DATA_DIR),
    distDir: values.SIGNPOST_DIST_DIR,
    cacheDir,
    // Tests begin with nothing, and a development server beside a production one must not share.
    siteFile:
      raw.NODE_ENV === 'test' || raw.NODE_ENV === 'development'
        ? ':memory:'
        : resolve(cacheDir, 'site.db'),
    // Set by Next in the processes of a build.
    isDevelopment: raw.NODE_ENV === 'development',
    isBuilding: raw.NEXT_PHASE === 'phase-production-build',
    siteUrl: values.NEXT_PUBLIC_SITE_URL ?? `http://localhost:${values.PORT}`,
    isSiteUrlGiven: values.NEXT_PUBLIC_SITE_URL !== undefined,
    content: contentSource(values),
    webhookSecret: values.SANITY_WEBHOOK_SECRET,
    writeToken: values.SANITY_API_WRITE_TOKEN,
    databaseUrl: values.DATABASE_URL,
    importAccess: { email: values.ZENDESK_EMAIL, token: values.ZENDESK_TOKEN },
    trustedProxies: values.TRUSTED_PROXIES,
    frameAncestors: values.FRAME_ANCESTORS,
    machineTranslation: values.MACHINE_TRANSLATION_URL,
    logLevel: values.LOG_LEVEL,
  };
}

function contentSource(values: z.infer<typeof rawSchema>): ContentSource {
  const projectId = values.NEXT_PUBLIC_SANITY_PROJECT_ID;
  const dataset = values.NEXT_PUBLIC_SANITY_DATASET;
  if (projectId === undefined || projectId === EMBEDDED_PROJECT) {
    const lakeUrl = `http://127.0.0.1:${values.LAKE_PORT}`;
    return { kind: 'lake', projectId: EMBEDDED_PROJECT, dataset, lakeUrl };
  }
  return { kind: 'project', projectId, dataset, readToken: values.SANITY_API_READ_TOKEN };
}

const SECRETS = /SECRET|TOKEN|URL/;

function redact(name: string, value: string | undefined): string {
  if (value === undefined) return 'not set';
  return SECRETS.test(name) && name !== 'NEXT_PUBLIC_SITE_URL' ? '…' : value.slice(0, 80);
}

let validated: Env | undefined;

/** The environment of this process, validated on first use. */
export function env(): Env {
  validated ??= parseEnv(process.env);
  return validated;
}
