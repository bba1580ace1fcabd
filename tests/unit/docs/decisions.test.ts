import { existsSync, globSync, readFileSync } from 'node:fs';

const FOLDER = 'docs/decisions';
const files = globSync('*.md', { cwd: FOLDER })
  .filter((file) => file !== 'README.md')
  .sort();

it('are numbered from 001 without gaps', () => {
  expect(files.map((file) => file.slice(0, 3))).toEqual(
    files.map((_, index) => String(index + 1).padStart(3, '0')),
  );
});

it.each(files)('%s begins with its number and has context, decision and consequences', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  expect(text.startsWith(`# ${file.slice(0, 3)} `)).toBe(true);
  for (const part of ['Context', 'Decision', 'What follows']) {
    expect(text).toContain(`**${part}.**`);
  }
});

it('name each other by files that are there', () => {
  for (const file of files) {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const linked = [...text.matchAll(/\]\((\d{3}-[\w-]+\.md)\)/g)].map(([, name]) => name);
    expect(linked.filter((name) => !existsSync(`${FOLDER}/${name}`))).toEqual([]);
  }
});
