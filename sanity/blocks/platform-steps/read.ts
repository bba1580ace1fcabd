import { type Fields, field, listField } from '../fields.ts';
import { type Reading, takeAnchor } from '../reading.ts';
import { readStepList, type Step } from '../steps/read.ts';

export type PlatformSteps = {
  _type: 'platformSteps';
  _key: string;
  anchor: string | null;
  app: Step[];
  web: Step[];
};

/** A procedure for the app and the web, or null when neither has a step. */
export function readPlatformSteps(
  reading: Reading,
  fields: Fields,
  key: string,
): PlatformSteps | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const app = readStepList(reading, listField(fields, 'app'));
  const web = readStepList(reading, listField(fields, 'web'));
  if (app.length === 0 && web.length === 0) return null;
  return { _type: 'platformSteps', _key: key, anchor, app, web };
}
