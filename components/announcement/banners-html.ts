import type { Banner } from '#lib/announcements/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { escapeXml } from '#lib/seo/escape.ts';
import { articleHref } from '#lib/seo/links.ts';
import { SEVERITY_SHAPES } from './severity-shapes.ts';

/**
 * The banners as HTML, for pages and for `/api/banners`. React must not own it, because a script
 * hides banners.
 */
export function bannersHtml(locale: Locale, banners: readonly Banner[]): string {
  if (banners.length === 0) return '';
  const label = escapeXml(messages(locale)('banner.label'));
  return `<section aria-label="${label}">${banners.map((one) => strip(locale, one)).join('')}</section>`;
}

function strip(locale: Locale, { slug, title, severity, expireAt, key }: Banner): string {
  const t = messages(locale);
  const until = expireAt === null ? '' : Date.parse(expireAt);
  const dismiss = escapeXml(t('banner.dismiss', { title }));
  return [
    `<div class="strip" data-key="${escapeXml(key)}" data-until="${until}"><div class="measure">`,
    `<p><span class="severity"><svg viewBox="0 0 12 12" aria-hidden="true"><path d="${SEVERITY_SHAPES[severity]}"/></svg>`,
    `<span>${escapeXml(t(`severity.${severity}`))}</span></span> `,
    `<a href="${escapeXml(articleHref(locale, slug))}" dir="${textDirection(title)}">${escapeXml(title)}</a></p>`,
    `<button type="button" data-dismiss data-needs-js aria-label="${dismiss}" title="${dismiss}">`,
    '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13"/></svg></button>',
    '</div></div>',
  ].join('');
}

/** Differs when any banner differs. */
export function bannersVersion(banners: readonly Banner[]): string {
  return banners.map(({ key, expireAt, title }) => `${key} ${expireAt} ${title}`).join('\n');
}
