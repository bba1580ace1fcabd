import { checks } from './test/checks.ts';
import { runStep } from './test/steps.ts';

/** Types, lint, import directions, unused code and stale generated files. */
const failed: string[] = [];
for (const step of checks) {
  const { name, failed: count } = await runStep(step, process.env);
  if (count > 0) failed.push(name);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join('; ')}`);
process.exit(failed.length === 0 ? 0 : 1);
