import { z } from 'zod';
import { t } from '#lib/studio-i18n/translate.ts';

/** Why a text was not translated: a kind, and what it is about. */
export const machineFault = z.object({
  kind: z.enum([
    'away',
    'status',
    'too-much',
    'no-answer',
    'no-texts',
    'missing',
    'empty',
    'code-unknown',
    'code-closes-nothing',
    'code-twice',
    'code-form',
    'code-open',
    'code-missing',
  ]),
  /** The status of the answer, the number of a text, or a code. */
  about: z.string().default(''),
});

export type MachineFault = z.infer<typeof machineFault>;

/** A fault in words: for editors in the language of the Studio, for the machine in English. */
export function faultWords({ kind, about }: MachineFault): string {
  const words: Record<MachineFault['kind'], () => string> = {
    away: () => t('The translation service does not answer.'),
    status: () => t('The translation service answers {about}.', { about }),
    'too-much': () => t('The translation service answers with too much.'),
    'no-answer': () => t('The translation service answers with something else than a text.'),
    'no-texts': () => t('The translation service answers with something else than texts.'),
    missing: () => t('Text {about} is missing.', { about }),
    empty: () => t('Text {about} is empty.', { about }),
    'code-unknown': () => t('{about} stands for nothing in the source.', { about }),
    'code-closes-nothing': () => t('{about} closes nothing.', { about }),
    'code-twice': () => t('{about} stands there twice.', { about }),
    'code-form': () => t('{about} is written in another way than in the source.', { about }),
    'code-open': () => t('{about} is not closed.', { about }),
    'code-missing': () => t('{about} is missing.', { about }),
  };
  return words[kind]();
}
