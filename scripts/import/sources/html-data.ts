import type { Root } from 'hast';
import { attribute, classesOf, findAll, textOf } from '../convert/elements.ts';
import { type Fields, isFields, listIn, textIn } from './fields.ts';

/** Dates, people and labels that a page says to search engines, under the names of front matter. */
export function linkedFields(root: Root): Fields {
  const fields: Record<string, unknown> = {};
  for (const script of findAll(root, ({ tagName }) => tagName === 'script')) {
    if (attribute(script, 'type') !== 'application/ld+json') continue;
    for (const thing of thingsIn(textOf(script))) {
      if (!/Article|Posting|WebPage|HowTo/.test(String(thing['@type']))) continue;
      fields.published_at ??= textIn(thing, 'datePublished', 'dateCreated');
      fields.updated_at ??= textIn(thing, 'dateModified');
      fields.summary ??= textIn(thing, 'description');
      fields.section ??= textIn(thing, 'articleSection');
      fields.labels ??= thing.keywords;
      fields.author ??= peopleIn(thing.author);
    }
  }
  for (const time of findAll(root, ({ tagName }) => tagName === 'time')) {
    const instant = attribute(time, 'dateTime');
    const hints = [attribute(time, 'itemProp') ?? '', ...classesOf(time)].join(' ');
    const name = /modified|updated/i.test(hints) ? 'updated_at' : 'published_at';
    if (instant !== undefined && /publish|created|modified|updated|date/i.test(hints))
      fields[name] ??= instant;
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function peopleIn(author: unknown): string[] | undefined {
  const list = Array.isArray(author) ? author : [author];
  const names = list.flatMap((one) =>
    typeof one === 'string' ? one : isFields(one) ? (textIn(one, 'name') ?? []) : [],
  );
  return names.length === 0 ? undefined : names;
}

function thingsIn(text: string): Fields[] {
  try {
    const value: unknown = JSON.parse(text);
    const things = Array.isArray(value) ? value.filter(isFields) : isFields(value) ? [value] : [];
    return things.flatMap((one) => [one, ...listIn(one, '@graph')]);
  } catch {
    // Broken data for search engines says nothing.
    return [];
  }
}
