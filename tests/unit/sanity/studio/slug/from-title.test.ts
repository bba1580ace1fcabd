import { freeSlug, slugFromTitle } from '#sanity/studio/slug/from-title.ts';

describe('slugFromTitle', () => {
  it.each([
    ['How do I add a card?', 'how-do-i-add-a-card'],
    ['  Fees & limits: 0.5 %  ', 'fees-and-limits-0-5-percent'],
    ['What’s new', 'whats-new'],
    ['Überweisung nach Łódź, Ærø & Straße', 'uberweisung-nach-lodz-aero-and-strasse'],
    ['日本語', ''],
    ['???', ''],
  ])('%s becomes “%s”', (title, slug) => {
    expect(slugFromTitle(title, 90)).toBe(slug);
  });

  it('ends with a whole word', () => {
    expect(slugFromTitle('one two three', 8)).toBe('one-two');
    expect(slugFromTitle('Donaudampfschifffahrt', 5)).toBe('donau');
  });
});

describe('freeSlug', () => {
  it.each([
    ['a-card', [], 'a-card'],
    ['a-card', ['a-card'], 'a-card-2'],
    ['a-card', ['a-card', 'a-card-2', 'a-card-3'], 'a-card-4'],
    ['search', [], 'search-2'],
    ['', [], ''],
  ])('%s among %j is %s', (wanted, taken, free) => {
    expect(freeSlug(wanted, new Set(taken), 90)).toBe(free);
  });

  it('stays within its length', () => {
    expect(freeSlug('abc-defg', new Set(['abc-defg']), 8)).toBe('abc-de-2');
  });
});
