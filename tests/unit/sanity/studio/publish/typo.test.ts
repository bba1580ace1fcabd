import { isSameButForTypos } from '#sanity/studio/publish/typo.ts';

const KNOWN = new Set(['deposit', 'accept', 'enable', 'withdraw', 'from', 'your', 'money']);
const isWord = (word: string) => KNOWN.has(word);

describe('isSameButForTypos', () => {
  it.each([
    ['nothing', 'pay in now', 'pay in now'],
    ['a letter too much', 'your depositt', 'your deposit'],
    ['a letter too few', 'your depsit', 'your deposit'],
    ['another letter', 'your debosit', 'your deposit'],
    ['letters swapped', 'yuor money', 'your money'],
    ['two letters in a long word', 'verfication of idendity', 'verification of identity'],
    ['a step', 'title=opne it', 'title=open it'],
    ['two fields', 'a\u0001reciept', 'a\u0001receipt'],
  ])('lets %s pass', (_, before, after) => {
    expect(isSameButForTypos(before, after, isWord)).toBe(true);
  });

  it.each([
    ['another word that exists', 'accept it', 'except it'],
    ['a word that exists and is a letter away', 'withdraw it', 'withdrew it'],
    ['a short word', 'now paid', 'not paid'],
    ['a number', 'after 1500 days', 'after 1600 days'],
    ['a number of letters and digits', 'sepa1 transfer', 'sepa2 transfer'],
    ['a link', 'href=https://a.example/wires', 'href=https://a.example/wired'],
    ['another word altogether', 'xqzt money', 'your money'],
    ['one word more', 'your money', 'your own money'],
    ['one word less', 'your money back', 'your money'],
    ['three letters', 'verfcaion done', 'verification done'],
  ])('does not let pass %s', (_, before, after) => {
    expect(isSameButForTypos(before, after, isWord)).toBe(false);
  });
});
