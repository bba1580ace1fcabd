import { resolve } from 'node:path';
import { checks } from './test/checks.ts';
import { runStep } from './test/steps.ts';

/** Types, lint, import directions, unused code and stale generated files. */
const root = resolve(import.meta.dirname, '..');
const failed = checks.filter((step) => runStep(step, root, process.env).failed > 0);
if (failed.length > 0) console.log(`\nFailed: ${failed.map((step) => step.name).join('; ')}`);
process.exit(failed.length === 0 ? 0 : 1);
