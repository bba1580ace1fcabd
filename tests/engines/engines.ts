import type { Engine } from './browser.ts';
import { chromium, firefox } from './puppeteer-engine.ts';
import { webkit } from './webkit-engine.ts';

export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];

export function engineOf(name: string): Engine {
  const engine = ENGINES.find((one) => one.name === name);
  if (engine === undefined) throw new Error(`There is no engine called “${name}”.`);
  return engine;
}
