import type { Element } from 'hast';
import { type Around, NOTHING_AROUND } from './context.ts';
import { attribute, isElement } from './elements.ts';
import type { Flowing } from './flowing.ts';
import { itemsOf, stepsOf } from './lists.ts';
import type { DraftPlatforms, DraftStep } from './types.ts';

/** Steps for the app and for the web, as the export of this project writes them: two marked lists. */
export function addPlatforms(flow: Flowing, element: Element, around: Around): boolean {
  if (!isPlatforms(element)) return false;
  const stepsIn = (platform: string): DraftStep[] => {
    const list = element.children.find(
      (child) => isElement(child, 'ol') && attribute(child, 'dataPlatform') === platform,
    );
    if (!isElement(list)) return [];
    const items = itemsOf(list, flow.context, 'step', { ...NOTHING_AROUND, marks: around.marks });
    return stepsOf(items, flow.context).items;
  };
  const [app, web] = [stepsIn('app'), stepsIn('web')];
  const block: DraftPlatforms = {
    _type: 'platformSteps',
    ...(app.length === 0 ? {} : { app }),
    ...(web.length === 0 ? {} : { web }),
  };
  flow.context.notes.kept('steps');
  flow.push(block);
  return true;
}

/** Whether an element stands for both lists, with words above each that only name it. */
export function isPlatforms({ properties }: Element): boolean {
  return properties.dataPlatforms !== undefined;
}
