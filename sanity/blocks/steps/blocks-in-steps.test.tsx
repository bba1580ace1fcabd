import { screen, within } from '@testing-library/react';
import { readBody } from '#lib/portable-text/read-body.ts';
import { passagesOfBody } from '#lib/search/index/passages.ts';
import { block, figure, item, span, step } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

const callout = { _type: 'callout', _key: 'c', tone: 'warning', content: [block('w', 'Mind it')] };
const code = { _type: 'codeBlock', _key: 'k', language: 'cmd', code: 'npm start' };
const cells = [{ content: [block('x', 'Cell')] }];
const table = { _type: 'richTable', _key: 't', rows: [{ cells }] };
const attachment = { _type: 'attachment', _key: 'f', title: 'Form', asset: { _ref: 'file-a-pdf' } };
const video = { _type: 'videoLink', _key: 'v', url: 'https://v.example/1', title: 'Film' };
const list = [item('l1', 'One', 'number'), item('l2', 'Deeper', 'bullet', 2)];

it('hold every block but steps, and the numbers go on', () => {
  const { problems } = readBody([
    {
      _type: 'steps',
      _key: 's',
      items: [step('1', 'First', callout, code, table, attachment, video, ...list, figure('g'))],
    },
  ]);
  expect(problems).toEqual([]);
  showBody([
    {
      _type: 'steps',
      _key: 's',
      items: [step('1', 'First', callout, code, table, attachment, ...list), step('2', 'Second')],
    },
  ]);
  const [outer] = screen.getAllByRole('list');
  const steps = [...(outer?.children ?? [])];
  expect(steps.map(({ id }) => id)).toEqual(['1', '2']);
  const first = within(screen.getAllByRole('listitem')[0] ?? document.body);
  for (const [role, name] of [
    ['note', undefined],
    ['table', undefined],
    ['link', /Form/],
  ] as const) {
    expect(first.getByRole(role, name === undefined ? {} : { name })).toBeVisible();
  }
  expect(first.getByText('Deeper').closest('ul')?.closest('ol')?.className).toBe('');
});

it('say what to do in one paragraph with marks and links, however long', () => {
  const link = { _key: 'l', _type: 'link', href: '/fees' };
  const long = 'word '.repeat(100);
  const children = [
    span('Press '),
    span('Save', ['strong']),
    span(long, ['l']),
    span('x', ['code']),
  ];
  showBody([
    {
      _type: 'steps',
      _key: 's',
      items: [{ ...step('1', ''), instruction: [block('i', children, { markDefs: [link] })] }],
    },
  ]);
  expect(screen.getByText('Save').tagName).toBe('STRONG');
  expect(screen.getByRole('link').textContent).toBe(long);
  expect(screen.getByText('x').tagName).toBe('CODE');
});

it('are read as they were stored before, with a title of plain text', () => {
  showBody([
    { _type: 'steps', _key: 's', items: [{ _type: 'step', _key: 'o', title: 'Old way' }] },
  ]);
  expect(screen.getByText('Old way').className).toBe('step-title');
});

it('lead search to the step, also for words in a table of it', () => {
  const body = [{ _type: 'steps', _key: 's', items: [step('one', 'First', table)] }];
  expect(passagesOfBody(body)).toEqual([{ key: 'one', text: 'First\nCell' }]);
});

it('show steps within a step as a numbered list, and say so', () => {
  const inner = { _type: 'steps', _key: 'i', items: [step('a', 'Inner'), step('b', 'Next', code)] };
  const body = [{ _type: 'steps', _key: 's', items: [step('1', 'Outer', inner)] }];
  expect(readBody(body).problems).toEqual(['block type "steps" inside another block']);
  showBody(body);
  const lists = screen.getAllByRole('list');
  expect(lists).toHaveLength(2);
  expect(within(lists[1] ?? document.body).getAllByRole('listitem')).toHaveLength(2);
  expect(lists[1]?.textContent).toContain('npm start');
});
