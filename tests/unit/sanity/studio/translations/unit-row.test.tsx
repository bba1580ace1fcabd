import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Locale } from '#lib/i18n/locales.ts';
import type { UnitView } from '#sanity/studio/translations/progress.ts';
import { UnitRow } from '#sanity/studio/translations/unit-row.tsx';
import { renderInStudio } from '#tests/support/studio-ui.tsx';

const unit = (over: Partial<UnitView> = {}): UnitView => ({
  path: 'body[_key=="a"]',
  state: 'translated',
  source: 'Press <1>Save</1> &amp; wait.',
  target: 'Auf <1>Speichern</1> drücken.',
  formerSource: undefined,
  significance: 'meaning',
  problems: [],
  isOpenToMachines: false,
  ...over,
});

function show(over: Partial<UnitView> = {}, language: Locale = 'de') {
  const onCheck = jest.fn();
  const onJudge = jest.fn();
  renderInStudio(
    <ul>
      <UnitRow
        unit={unit(over)}
        language={language}
        isDisabled={false}
        onCheck={onCheck}
        onJudge={onJudge}
      />
    </ul>,
  );
  return { onCheck, onJudge };
}

it('shows both texts in words, each in its language and direction', () => {
  show({ target: 'اضغط <1>حفظ</1>.' }, 'ar');
  expect(screen.getByText('Press Save & wait.').closest('[lang]')).toHaveAttribute('lang', 'en');
  const arabic = screen.getByText('اضغط حفظ.').closest('[lang]');
  expect(arabic).toHaveAttribute('lang', 'ar');
  expect(arabic).toHaveAttribute('dir', 'rtl');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('shows what changed in the original, and asks how much it matters', async () => {
  const { onCheck, onJudge } = show({
    state: 'outdated',
    source: 'Fees are 2 %.',
    formerSource: 'Fees are 1 %.',
  });
  expect(screen.getByRole('deletion')).toHaveTextContent('1');
  expect(screen.getByRole('insertion')).toHaveTextContent('2');
  const choice = screen.getByRole('group', { name: 'What changed in the original?' });
  expect(within(choice).getByRole('radio', { name: 'Meaning' })).toBeChecked();
  await userEvent.click(within(choice).getByRole('radio', { name: 'Steps or amounts' }));
  expect(onJudge).toHaveBeenCalledWith('facts');
  await userEvent.click(screen.getByRole('button', { name: 'The translation is right' }));
  expect(onCheck).toHaveBeenCalledTimes(1);
});

it.each([
  ['missing', 'Not translated', false],
  ['machine', 'Written by a machine', true],
  ['unchecked', 'Not checked', true],
  ['translated', 'Up to date', false],
] as const)('says of a text that is %s: %s', (state, words, canCheck) => {
  show({ state });
  expect(screen.getByText(words)).toBeInTheDocument();
  expect(screen.queryAllByRole('button')).toHaveLength(canCheck ? 1 : 0);
  expect(screen.queryByText('Auf Speichern drücken.') === null).toBe(state === 'missing');
});

it('names words of the glossary that are not kept', () => {
  show({
    problems: [
      { word: 'Signpost', expected: 'Signpost', kind: 'protected' },
      { word: 'fee', expected: 'Gebühr', kind: 'glossary' },
    ],
  });
  expect(screen.getByText('“Signpost” must stay as it is.')).toBeInTheDocument();
  expect(screen.getByText('The glossary says “Gebühr” for “fee”.')).toBeInTheDocument();
});
