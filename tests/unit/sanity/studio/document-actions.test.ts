import type { DocumentActionComponent } from 'sanity';
import { documentActions } from '#sanity/studio/document-actions.ts';
import { asCopy } from '#sanity/studio/duplicate-action.ts';
import { copyLinkAction, openOnSiteAction } from '#sanity/studio/public-link/link-actions.ts';

const NAMES = ['publish', 'unpublish', 'discardChanges', 'duplicate', 'delete', 'restore'] as const;

const standard = NAMES.map((action): DocumentActionComponent => {
  const component: DocumentActionComponent = () => null;
  component.action = action;
  return component;
});

const namesOf = (actions: readonly DocumentActionComponent[]) =>
  actions.map(({ action }) => action);

describe('documentActions', () => {
  it('keeps the Studio’s order and takes the place of four of its actions', () => {
    const ours = documentActions(standard, { schemaType: 'faq' });
    const links = [openOnSiteAction, copyLinkAction];
    expect(namesOf(ours.slice(0, NAMES.length))).toEqual(NAMES);
    expect(ours.slice(NAMES.length)).toEqual(links);
    const replaced = ours.filter((action) => ![...standard, ...links].includes(action));
    expect(namesOf(replaced)).toEqual(['publish', 'unpublish', 'duplicate', 'delete']);
  });

  it('answers with the same components each time, so that nothing is remounted', () => {
    expect(documentActions(standard, { schemaType: 'faq' })).toEqual(
      documentActions(standard, { schemaType: 'announcement' }),
    );
  });

  it('lets the settings of the site neither be deleted nor doubled', () => {
    const ours = documentActions(standard, { schemaType: 'siteSettings' });
    expect(namesOf(ours)).toEqual(['publish', 'discardChanges', 'restore']);
  });
});

it.each([
  ['topic', true],
  ['redirect', false],
  ['synonym', false],
])('leads from a %s to its page: %s', (schemaType, hasPage) => {
  const ours = documentActions(standard, { schemaType });
  expect(ours.includes(openOnSiteAction)).toBe(hasPage);
});

describe('asCopy', () => {
  it('gives the copy no address and no dates', () => {
    const system = { _id: 'a', _type: 'faq', _rev: 'r', _createdAt: 'c', _updatedAt: 'u' };
    expect(
      asCopy({
        ...system,
        title: 'A',
        slug: { current: 'a' },
        publishedAt: 'then',
        updatedAt: 'later',
        topic: { _ref: 't' },
      }),
    ).toEqual({ ...system, title: 'A (copy)', topic: { _ref: 't' } });
  });
});
