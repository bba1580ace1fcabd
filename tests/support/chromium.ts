import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { extract } from 'tar-stream';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Goes with the package when packages are installed anew. */
const UNPACKED = resolve(import.meta.dirname, '../../node_modules/.cache/signpost-chromium');

/** Without these a headless Chromium calls home, and its refused calls slow every page down. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Chromium = { executablePath: string; env: Record<string, string> };

/**
 * The browser for tests: the system's Chromium, else the one inside the npm package
 * `@sparticuz/chromium`, unpacked once for this clone with the libraries it needs.
 */
export async function findChromium(): Promise<Chromium> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const environment = { ...definedEnvironment() };
  if (installed !== undefined) return { executablePath: installed, env: environment };
  if (!existsSync(UNPACKED)) await unpack();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    env: { ...environment, LD_LIBRARY_PATH: join(UNPACKED, 'lib') },
  };
}

/** That browser, started for a script; the one who asks closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), args: CHROMIUM_FLAGS });
}

/** Into a folder of its own first: another process may unpack at the same time, or be killed. */
async function unpack(): Promise<void> {
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}-`);
  const before = process.env.TMPDIR;
  // The package unpacks into the temporary folder, wherever that is.
  process.env.TMPDIR = folder;
  await packaged.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await unpackLibraries(folder);
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // Somebody else was faster.
    if (!existsSync(UNPACKED)) throw error;
  }
}

async function unpackLibraries(folder: string): Promise<void> {
  const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  const tar = extract();
  tar.on('entry', (header, stream, next) => {
    const file = join(folder, header.name);
    if (header.type !== 'file') {
      stream.resume();
      stream.on('end', next);
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    pipeline(stream, createWriteStream(file, { mode: 0o755 })).then(() => next(), next);
  });
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
