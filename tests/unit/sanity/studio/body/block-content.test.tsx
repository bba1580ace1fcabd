import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { readBody } from '#lib/portable-text/read-body.ts';
import { blockTypes } from '#sanity/blocks/generated/schemas.generated.ts';
import { BlockContent } from '#sanity/studio/body/block-content.tsx';
import { block, figure, item, linked, step } from '#tests/fixtures/portable-text/build.ts';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

function show(stored: object): void {
  const [read] = readBody([stored]).blocks;
  if (read === undefined) throw new Error('The block is not read.');
  renderInStudio(<BlockContent block={read} />);
}

describe('the content of a block in the text', () => {
  it('is the tone, the title and the text of a callout', () => {
    const link = linked('l', 'network', { _type: 'link', href: '/articles/networks' });
    show({
      _type: 'callout',
      tone: 'danger',
      title: 'Stop',
      content: [link, item('i', 'one', 'bullet')],
    });
    for (const text of ['Danger', 'Stop', 'network', 'one'])
      expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is every step, with its text and images', () => {
    show({
      _type: 'steps',
      items: [
        step('1', 'Open Wallet', block('b', 'It is at the top.')),
        step('2', 'Pay', figure('f', { alt: 'A button' })),
      ],
    });
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('1.Open WalletIt is at the top.');
    expect(second).toHaveTextContent('2.PayImage: A button');
  });

  it('is the steps of both platforms, also where one has none', () => {
    show({ _type: 'platformSteps', app: [step('1', 'Tap Profile')], web: [] });
    expect(within(screen.getByRole('list')).getByText('Tap Profile')).toBeVisible();
    expect(screen.getByText('No steps yet')).toBeVisible();
  });

  it('is code with the name of its file', () => {
    show({ _type: 'codeBlock', language: 'bash', filename: 'run.sh', code: 'npm start' });
    expect(screen.getByText('run.sh')).toBeVisible();
    expect(screen.getByText('npm start')).toBeVisible();
  });

  it('is the cells of a former table', () => {
    show({ _type: 'table', caption: 'Fees', rows: [{ cells: ['Card', '1 %'] }] });
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Card', '1 %']);
  });
});

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
