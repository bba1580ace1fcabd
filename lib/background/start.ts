import { context } from '#lib/context.ts';
import { createTasks } from './tasks.ts';

/** Starts the background work of this process, and has it stopped before the process ends. */
export async function startBackground(): Promise<void> {
  const site = context();
  if (site.env.isBuilding) return;
  await site.background.start(createTasks(site));
  if (site.background.hasOwnServer) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.background.stop());
  }
}
