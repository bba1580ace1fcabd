import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import type { Loaded } from '../assets/load.ts';
import { placeholderOf } from '../assets/placeholder.ts';
import { withKeys } from '../convert/keys.ts';
import {
  type LinkPlace,
  type LinkTargets,
  type ResolvedLink,
  resolveLink,
  UNKNOWN_HOST,
} from '../links/resolve.ts';
import { Notes } from '../report/notes.ts';
import type { Rules } from '../rules/types.ts';
import { Slugs } from '../slugs.ts';
import type { Source } from '../source.ts';
import { articleDocument, personDocuments } from './articles.ts';
import type { ConvertedVersion } from './convert-all.ts';
import { convertAll } from './convert-all.ts';
import type { Existing } from './existing.ts';
import { fileOf, filesByAddress, linkedKind, type WantedFile, wantedFiles } from './files.ts';
import { type Finish, finishBody } from './finish.ts';
import { bookOf, targetsOf } from './link-targets.ts';
import { planPlaces } from './places.ts';
import { prune } from './prune.ts';
import { planRedirects } from './redirects.ts';
import { translationDocuments } from './translations.ts';
import type { ArticleReport, Plan, Planned } from './types.ts';
import { versionsOf } from './versions.ts';

export type PlanOptions = {
  rules: Rules;
  existing: Existing;
  today: string;
  signal: AbortSignal;
  converted(done: number, all: number): void;
  /** Loads every file, each once. */
  loadFiles(wanted: ReadonlyMap<string, WantedFile>): Promise<ReadonlyMap<string, Loaded>>;
};

/** Everything that a source becomes, before anything of it is written. */
export async function makePlan(
  source: Source,
  options: PlanOptions,
): Promise<Plan & { files: ReadonlyMap<string, Loaded> }> {
  const { rules, existing, today, signal } = options;
  const slugs = { article: new Slugs(), topic: new Slugs(), category: new Slugs() };
  for (const { id, type, language, slug } of existing.slugs) {
    slugs[type === 'topic' || type === 'category' ? type : 'article'].hold(language, slug, id);
  }
  const versions = versionsOf(source);
  const places = planPlaces(source, existing, slugs);
  const whole = await convertAll(versions.all, signal, (done) =>
    options.converted(done, versions.all.length),
  );
  const book = bookOf(source, versions, places, rules);
  const wanted = wantedFiles(whole, book);
  const files = await options.loadFiles(wanted);
  const known = targetsOf(book, versions, places, whole);
  const converted = whole.map((one) => pruned(one, { targets: known, files }));
  const targets = targetsOf(book, versions, places, converted);
  const slugById = new Map<string, string>();
  for (const one of converted) {
    const kept = existing.slugOf(one.id);
    const own = one.article.slug === undefined ? [] : [one.article.slug];
    const { slug, isTaken } = slugs.article.take(
      one.locale,
      kept === undefined ? [...own, one.title] : [kept],
      one.id,
    );
    slugById.set(one.id, slug);
    if (isTaken)
      one.problems.push(`Another article has its address: this one stands at /articles/${slug}.`);
  }
  const documents = converted.map((one) => {
    const body = finishBody(one.body, resolversOf(one, { targets, files }, one.notes));
    return articleDocument(one, slugById.get(one.id) ?? one.id, body, {
      source,
      rules,
      places,
      existing,
      today,
    });
  });
  const redirects = planRedirects({
    source,
    versions,
    places,
    slugOf: ({ id }) => slugById.get(id) ?? id,
    book,
    files: filesByAddress(wanted, files),
    given: rules.redirects,
  });
  const people = source.isOwn ? [] : personDocuments(source, converted);
  const redirected = source.isOwn ? [] : redirects.documents;
  const translations = source.isOwn ? [] : translationDocuments(source, versions);
  const made = [...places.documents, ...people, ...documents, ...translations, ...redirected];
  const ids = new Set(made.map(({ id }) => id));
  return {
    documents: [...ownDocuments(source, ids), ...made],
    articles: converted.map((one, at) => reportOf(one, documents[at]?.type ?? '')),
    helpful: helpfulOf(converted),
    problems: [...source.problems, ...versions.problems, ...places.problems, ...redirects.problems],
    files,
  };
}

/** Documents of an export of this project that nothing above makes anew. */
function ownDocuments({ documents }: Source, made: ReadonlySet<string>): Planned[] {
  return documents.flatMap(({ _id, _type, ...fields }) => {
    const title = [fields.title, fields.name, fields.from].find((one) => typeof one === 'string');
    return made.has(_id)
      ? []
      : [{ id: _id, type: _type, isDraft: false, title: String(title ?? _id), fields }];
  });
}

type Parts = { targets: LinkTargets; files: ReadonlyMap<string, Loaded> };

/** An article without links that lead nowhere and files that cannot be had; its notes name them. */
function pruned(one: ConvertedVersion, parts: Parts): ConvertedVersion {
  const asked = resolversOf({ ...one, problems: [] }, parts, new Notes());
  const told = resolversOf(one, parts, one.notes);
  const draft = prune(one.draft, {
    targetOf: (href) => {
      const link = asked.link(href);
      if (link.kind !== 'none') return JSON.stringify(link);
      told.link(href);
      return undefined;
    },
    isFile: (kind, src) => {
      if (asked.asset(kind, src) !== undefined) return true;
      told.asset(kind, src);
      return false;
    },
  });
  return { ...one, draft, body: withKeys(draft) };
}

/** What becomes of the addresses of an article. Its notes and problems name what cannot be kept. */
function resolversOf(one: ConvertedVersion, { targets, files }: Parts, notes: Notes): Finish {
  const { article, problems, id, locale } = one;
  const base =
    URL.parse(article.url ?? '', `http://${UNKNOWN_HOST}`) ?? new URL(`http://${UNKNOWN_HOST}`);
  const problem = (text: string) => {
    if (!problems.includes(text)) problems.push(text);
  };
  const place: LinkPlace = {
    articleId: id,
    locale,
    base: inFolder(base, article.formerUrls),
    notes,
    problem,
  };
  const asset = (kind: 'image' | 'file', src: string): string | undefined => {
    const noun = kind === 'image' ? 'picture' : 'file';
    const file = files.get(fileOf(kind, src, article).key);
    if (file !== undefined && !('fault' in file)) {
      notes.kept(noun);
      return placeholderOf(file);
    }
    notes.lost(noun, src);
    problem(`A ${noun} ${file?.fault ?? 'was not read'}: ${src.slice(0, 300)}`);
    return undefined;
  };
  const link = (href: string): ResolvedLink => {
    const kind = linkedKind(href, article, targets.book);
    if (kind === undefined) return resolveLink(href, place, targets);
    const placeholder = asset(kind, href);
    if (placeholder !== undefined) return { kind: 'address', href: placeholder };
    return base.host === UNKNOWN_HOST
      ? { kind: 'none' }
      : { kind: 'address', href: URL.parse(href, base)?.href ?? href };
  };
  return { link, asset };
}

/** Links of a file are relative to where the file lies, also when its address is another one. */
function inFolder(base: URL, formerUrls: readonly string[]): URL {
  const file = formerUrls.find((url) => /\.(?:mdx?|markdown|x?html?)$/i.test(url));
  return base.host !== UNKNOWN_HOST || file === undefined ? base : (URL.parse(file, base) ?? base);
}

function reportOf(one: ConvertedVersion, type: string): ArticleReport {
  const { id, title, article, locale, notes, text, problems } = one;
  return { id, type, title, url: article.url ?? null, locale, notes: notes.list(), text, problems };
}

function helpfulOf(converted: readonly ConvertedVersion[]): Record<string, number> {
  const votes = converted.flatMap(({ id, article, locale }) =>
    article.helpful !== undefined && article.helpful > 0 && locale === DEFAULT_LOCALE
      ? [[id, article.helpful] as const]
      : [],
  );
  return Object.fromEntries(votes);
}
