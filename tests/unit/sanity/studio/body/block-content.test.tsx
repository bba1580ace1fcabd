import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { readBody } from '#lib/portable-text/read-body.ts';
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
