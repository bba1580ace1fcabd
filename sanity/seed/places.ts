import type { BlockBuilder, TextBlock } from './block-types.ts';
import { build, keysOf } from './blocks.ts';
import type { CategorySlug, Reference, Slug } from './document-types.ts';
import { categoryWords } from './languages/categories.ts';
import { type PlaceTranslation, translationsOf } from './languages/words.ts';

type LandingCard = {
  _key: string;
  _type: 'landingCard';
  target: Reference;
  title?: string;
  text?: string;
  picture?: { _type: 'image'; _sanityAsset: string };
};

export type CategoryDocument = {
  _id: string;
  _type: 'category';
  title: string;
  slug: Slug;
  description: string;
  order: number;
  language: 'en';
  translations: PlaceTranslation<'categoryTranslation'>[];
  body?: TextBlock[];
  cards?: LandingCard[];
};

/** A card; `target` is a document's id, `image` a drawing with its ending. */
type CardInput = { target: string; title?: string; text?: string; image?: string };

/** A group of topics; id `category-<slug>`. */
export function category({
  slug,
  body,
  cards,
  ...rest
}: {
  slug: CategorySlug;
  title: string;
  description: string;
  order: number;
  body?: readonly BlockBuilder<TextBlock>[];
  cards?: readonly CardInput[];
}): CategoryDocument {
  const _id = `category-${slug}`;
  const nextKey = keysOf(_id);
  return {
    _id,
    _type: 'category',
    slug: { _type: 'slug', current: slug },
    language: 'en',
    ...rest,
    translations: translationsOf('categoryTranslation', categoryWords[slug]),
    ...(body === undefined ? {} : { body: build(body, nextKey) }),
    ...(cards === undefined ? {} : { cards: cards.map((card) => landingCard(nextKey(), card)) }),
  };
}

function landingCard(_key: string, { target, image, ...words }: CardInput): LandingCard {
  return {
    _key,
    _type: 'landingCard',
    target: { _type: 'reference', _ref: target },
    ...words,
    ...(image === undefined
      ? {}
      : { picture: { _type: 'image' as const, _sanityAsset: `image@file://./images/${image}` } }),
  };
}

export type PersonDocument = { _id: string; _type: 'person'; name: string; role: string };

/** Somebody who writes; id `person-<id>`. */
export function person(id: string, name: string, role: string): PersonDocument {
  return { _id: `person-${id}`, _type: 'person', name, role };
}
