import { blockTypes } from '#sanity/blocks/generated/schemas.generated.ts';

describe('the card of a block', () => {
  it.each([
    ['platformSteps', { app: [{ title: 'Tap' }] }, { title: 'Tap', subtitle: 'App: 1 · Web: 0' }],
    ['platformSteps', {}, { title: 'Steps for app and web', subtitle: 'App: 0 · Web: 0' }],
    ['steps', { items: [{ title: 'Open' }, {}] }, { title: 'Open', subtitle: 'Steps: 2' }],
    ['steps', {}, { title: 'Steps', subtitle: 'Steps: 0' }],
  ])('of %s counts what %j holds', (name, selected, expected) => {
    const type = blockTypes.find((one) => one.name === name);
    const prepare: unknown = Reflect.get(previewOf(type), 'prepare');
    expect(typeof prepare === 'function' && prepare(selected)).toEqual(expected);
  });

  it('selects no list together with a path into it, which would leave that path alone', () => {
    for (const type of blockTypes) {
      const { name } = type;
      const select: object = Object(Reflect.get(previewOf(type), 'select'));
      const paths = Object.values(select).map(String);
      const inner = paths.filter((path) => paths.some((list) => path.startsWith(`${list}.`)));
      expect([name, inner]).toEqual([name, []]);
    }
  });
});

function previewOf(type: unknown): object {
  return Object(Reflect.get(Object(type), 'preview'));
}
