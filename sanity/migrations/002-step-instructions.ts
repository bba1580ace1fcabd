import { type Fields, isFields } from '#sanity/blocks/fields.ts';
import type { Migration } from './run.ts';

/** The lists of steps in a block. */
const LISTS = ['items', 'app', 'web'];

/** The title of a step becomes a paragraph, in which marks and links may stand. */
export const stepInstructions: Migration = {
  number: 2,
  title: 'steps whose instructions were plain texts',
  filter: LISTS.map((list) => `count(body[].${list}[defined(title)]) > 0`).join(' || '),
  anew: (block) => {
    if (block._type !== 'steps' && block._type !== 'platformSteps') return null;
    const changed = LISTS.flatMap((list) => {
      const steps = block[list];
      if (!Array.isArray(steps) || !steps.some(isOldStep)) return [];
      return [[list, steps.map((step, at) => (isOldStep(step) ? stepOf(step, at) : step))]];
    });
    return changed.length === 0 ? null : { ...block, ...Object.fromEntries(changed) };
  },
};

function isOldStep(step: unknown): step is Fields {
  return isFields(step) && step.title !== undefined;
}

/** A step as it is stored now. Keys follow from its own: a draft and what is published get the same. */
function stepOf({ title, ...step }: Fields, at: number): object {
  const { instruction } = step;
  const hasParagraph = Array.isArray(instruction) && instruction.length > 0;
  const text = typeof title === 'string' ? title.trim() : '';
  if (hasParagraph || text === '') return step;
  const key = typeof step._key === 'string' && step._key !== '' ? step._key : `step-${at}`;
  const span = { _type: 'span', _key: `${key}-span`, text, marks: [] };
  const paragraph = {
    _type: 'block',
    _key: `${key}-text`,
    style: 'normal',
    markDefs: [],
    children: [span],
  };
  return { ...step, instruction: [paragraph] };
}
