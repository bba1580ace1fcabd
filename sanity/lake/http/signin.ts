import { LakeError } from '../errors.ts';
import {
  confirmPage,
  foreignPage,
  refusedPage,
  signedInPage,
  signedOutPage,
  signInPage,
  signOutPage,
  tooManyPage,
} from '../users/pages.ts';
import { pathAfterSignIn } from '../users/path-after-sign-in.ts';
import { isSecret } from '../users/secret.ts';
import type { SignInLimit } from '../users/sign-in-limit.ts';
import type { User } from '../users/user.ts';
import { readBody } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_FORM_BYTES = 8 * 1024;

/**
 * The provider that the Studio shows as a button to the sign-in page. Its address is relative,
 * because the Studio may be reached under several hosts.
 */
function listProviders({ services }: RequestContext): Response {
  const provider = {
    name: services.projectId,
    title: 'Sign in with your link',
    url: '/lake/signin',
  };
  return json({ providers: [provider], thirdPartyLogin: false });
}

function showSignIn(context: RequestContext): Response {
  const next = nextOf(context, context.url.searchParams.get('origin'));
  const user = signedIn(context);
  const { site } = context.services;
  return user === null ? signInPage(site, next) : signedInPage(site, user, next);
}

/** Looking at a link does not use it up. */
function showLink(context: RequestContext, signInLimit: SignInLimit): Response {
  const { params, services, url } = context;
  const secret = params.secret ?? '';
  const next = nextOf(context, url.searchParams.get('next'));
  const state = services.accounts.inspectInvite(secret);
  if (state.kind === 'open')
    return confirmPage(
      services.site,
      { secret, user: state.user, expiresAt: state.expiresAt },
      next,
    );
  return refuse(context, state.kind, signInLimit, next);
}

/** A link that was pasted is shown first; one whose button was pressed is used up. */
async function takeLink(context: RequestContext, signInLimit: SignInLimit): Promise<Response> {
  const { request, services } = context;
  const { origins, accounts, sessionCookie } = services;
  // A page of another site must not sign its visitor in as somebody it chose.
  if (!origins.isOwn(request)) return foreignPage(services.site);
  const form = await readForm(request);
  const next = nextOf(context, form.get('next'));
  const secret = secretIn(form.get('link') ?? '');
  if (form.get('confirmed') !== 'yes') {
    const state = accounts.inspectInvite(secret);
    if (state.kind !== 'open') return refuse(context, state.kind, signInLimit, next);
    return seeOther(`/lake/signin/${secret}?${new URLSearchParams({ next })}`);
  }
  const done = accounts.signIn(secret);
  if (done.kind !== 'done') return refuse(context, done.kind, signInLimit, next);
  const former = sessionCookie.read(request);
  if (former !== null) accounts.endSession(former);
  const response = seeOther(next);
  response.headers.set('set-cookie', sessionCookie.start(done.result));
  return response;
}

function refuse(
  context: RequestContext,
  kind: Parameters<typeof refusedPage>[1],
  signInLimit: SignInLimit,
  next: string,
): Response {
  const { site } = context.services;
  // The button was pressed twice: the first time worked.
  const user = kind === 'used' ? signedIn(context) : null;
  if (user !== null) return signedInPage(site, user, next);
  const wait = signInLimit.fail();
  return wait === 0 ? refusedPage(site, kind) : tooManyPage(site, wait);
}

function showSignOut(context: RequestContext): Response {
  const user = signedIn(context);
  const { site } = context.services;
  return user === null ? signedOutPage(site) : signOutPage(site, user);
}

function signOut(context: RequestContext): Response {
  const { request, services } = context;
  if (!services.origins.isOwn(request)) return foreignPage(services.site);
  endSession(context);
  return signedOutPage(services.site, { 'set-cookie': services.sessionCookie.end() });
}

/** The Studio's "Sign out". It asks twice, with and without the cookie, and both succeed. */
function logOut(context: RequestContext): Response {
  const { request, services } = context;
  const response = json({ ok: true });
  if (services.sessionCookie.read(request) !== null && services.origins.isOwn(request)) {
    endSession(context);
    response.headers.set('set-cookie', services.sessionCookie.end());
  }
  return response;
}

function endSession({ request, services }: RequestContext): void {
  const secret = services.sessionCookie.read(request);
  if (secret !== null) services.accounts.endSession(secret);
}

function signedIn({ request, services }: RequestContext): User | null {
  const secret = services.sessionCookie.read(request);
  return secret === null ? null : (services.accounts.findSession(secret)?.user ?? null);
}

function nextOf({ request, services }: RequestContext, wanted: string | null): string {
  return pathAfterSignIn(wanted, services.site.studioPath, services.origins.listOwn(request));
}

/** People paste the whole link, or its last part. */
function secretIn(text: string): string {
  const parts = text.trim().split(/[\s/?#]+/);
  return parts.find(isSecret) ?? '';
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    throw new LakeError(415, 'unsupportedMediaType', 'Send the form of the sign-in page');
  }
  const bytes = await readBody(request, MAX_FORM_BYTES);
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' },
  });
}

/** The pages are reached through the site, as `/lake/signin` and `/lake/signout`. */
export function signInEndpoints(signInLimit: SignInLimit): Endpoint[] {
  return [
    { method: 'GET', path: '/signin', access: 'anonymous', handle: showSignIn },
    {
      method: 'GET',
      path: '/signin/:secret',
      access: 'anonymous',
      handle: (context) => showLink(context, signInLimit),
    },
    {
      method: 'POST',
      path: '/signin',
      access: 'anonymous',
      takes: 'anything',
      maxBodyBytes: MAX_FORM_BYTES,
      handle: (context) => takeLink(context, signInLimit),
    },
    { method: 'GET', path: '/signout', access: 'anonymous', handle: showSignOut },
    { method: 'POST', path: '/signout', access: 'anonymous', takes: 'anything', handle: signOut },
    { method: 'GET', path: '/auth/providers', access: 'anonymous', handle: listProviders },
    { method: 'POST', path: '/auth/logout', access: 'anonymous', handle: logOut },
  ];
}
