import type { Site } from '../site.ts';
import { type Html, html } from './html.ts';
import { type InviteState, MAX_INVITE_HOURS } from './invites.ts';
import { pageResponse } from './page.ts';
import type { User } from './user.ts';

const ROLE_WORDS = {
  administrator: 'an administrator',
  editor: 'an editor',
  viewer: 'a viewer',
} as const satisfies Record<User['role'], string>;

/** Asks for a click: mail scanners open links, but they do not press buttons. */
export function confirmPage(
  site: Site,
  link: { secret: string; user: User; expiresAt: string },
  next: string,
): Response {
  const { secret, user, expiresAt } = link;
  return pageResponse(site, {
    title: 'Sign in to the Studio',
    body: html`<p>This link is for <strong>${user.name}</strong>, ${ROLE_WORDS[user.role]} of this site.</p>
${signInForm(`Sign in as ${user.name}`, next, secret)}
<p class="note">The link works once, until ${readable(expiresAt)}.</p>`,
  });
}

/** For people who are signed out: what to do, and a field for the link. */
export function signInPage(site: Site, next: string): Response {
  return pageResponse(site, {
    title: 'Sign in to the Studio',
    body: html`<p>You sign in with a personal link. It works once and for ${String(MAX_INVITE_HOURS)} hours; after that this browser stays signed in.</p>
<form method="post" action="/lake/signin">
<label for="link">Your sign-in link</label>
<input id="link" name="link" required autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="Paste it here">
<input type="hidden" name="next" value="${next}">
<button>Continue</button>
</form>
${howToGetALink()}`,
  });
}

export function signedInPage(site: Site, user: User, next: string): Response {
  return pageResponse(site, {
    title: 'You are signed in',
    body: html`<p>You are signed in as <strong>${user.name}</strong>, ${ROLE_WORDS[user.role]} of this site.</p>
<a class="button" href="${next}">Open the Studio</a>
${signOutForm()}`,
  });
}

export function signOutPage(site: Site, user: User): Response {
  return pageResponse(site, {
    title: 'Sign out?',
    body: html`<p>You are signed in as <strong>${user.name}</strong>. To come back you need a new sign-in link.</p>
${signOutForm()}
<p><a href="${site.studioPath}">Back to the Studio</a></p>`,
  });
}

export function signedOutPage(site: Site, headers: Record<string, string> = {}): Response {
  return pageResponse(site, {
    title: 'You are signed out',
    body: html`<p>This browser can no longer open the Studio.</p>
${howToGetALink()}
<p><a href="/">Go to the site</a></p>`,
    headers,
  });
}

const REASONS = {
  used: {
    title: 'This link was used already',
    text: 'A sign-in link works once. If you have just used it in another browser, go on there.',
  },
  expired: {
    title: 'This link has expired',
    text: `A sign-in link works for ${MAX_INVITE_HOURS} hours.`,
  },
  revoked: {
    title: 'This link is no longer valid',
    text: 'It was withdrawn, or a newer one has replaced it.',
  },
  unknown: {
    title: 'This link does not work',
    text: 'It may have been copied only in part. Try to copy the whole of it.',
  },
} as const satisfies Record<Exclude<InviteState['kind'], 'open'>, { title: string; text: string }>;

/** Why a link cannot be used, and how to get another. */
export function refusedPage(site: Site, kind: keyof typeof REASONS): Response {
  const { title, text } = REASONS[kind];
  return pageResponse(site, {
    title,
    body: html`<p>${text}</p>
${howToGetALink()}
<p><a href="/lake/signin">Use another link</a></p>`,
    status: kind === 'unknown' ? 404 : 410,
  });
}

export function tooManyPage(site: Site, seconds: number): Response {
  return pageResponse(site, {
    title: 'Please wait a moment',
    body: html`<p>There were many attempts with links that do not work. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.</p>`,
    status: 429,
    headers: { 'retry-after': String(seconds) },
  });
}

/** A form that another site's page sent, or one whose origin the browser withheld. */
export function foreignPage(site: Site): Response {
  return pageResponse(site, {
    title: 'Sign in from this site',
    body: html`<p>The request did not come from a page of <strong>${site.url}</strong>. Open <a href="${site.url}/lake/signin">${site.url}/lake/signin</a> and try again.</p>`,
    status: 403,
  });
}

function signInForm(label: string, next: string, link: string): Html {
  return html`<form method="post" action="/lake/signin">
<input type="hidden" name="link" value="${link}">
<input type="hidden" name="next" value="${next}">
<input type="hidden" name="confirmed" value="yes">
<button>${label}</button>
</form>`;
}

function signOutForm(): Html {
  return html`<form method="post" action="/lake/signout"><button class="quiet">Sign out</button></form>`;
}

function howToGetALink(): Html {
  return html`<p>An administrator can make a new link, on the computer that runs this site:</p>
<code>npm run lake -- signin "your name"</code>`;
}

/** Such as `29 July 2026 at 10:40 UTC`. */
function readable(instant: string): string {
  const date = new Date(instant);
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day} at ${instant.slice(11, 16)} UTC`;
}
