import { t } from '#lib/studio-i18n/translate.ts';

/** Whether something was not written because somebody else wrote first. */
export function isConflict(error: unknown): boolean {
  return typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === 409;
}

/** Why nothing was written, for editors. */
export function whyNotWritten(error: unknown): string {
  if (isConflict(error))
    return t('Somebody else changed it at the same time. Look at it, and try again.');
  return error instanceof Error ? error.message : String(error);
}
