import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import packaged from '@sparticuz/chromium';
import { extract } from 'tar-stream';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

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
 * `@sparticuz/chromium`, unpacked once into the temporary folder with the libraries it needs.
 */
export async function findChromium(): Promise<Chromium> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const environment = { ...definedEnvironment() };
  if (installed !== undefined) return { executablePath: installed, env: environment };
  const executablePath = await packaged.executablePath();
  const libraries = await unpackLibraries();
  return { executablePath, env: { ...environment, LD_LIBRARY_PATH: libraries } };
}

async function unpackLibraries(): Promise<string> {
  const folder = join(tmpdir(), 'signpost-chromium-libraries');
  if (existsSync(join(folder, 'lib', 'libnss3.so'))) return join(folder, 'lib');
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
  return join(folder, 'lib');
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
