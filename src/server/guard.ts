/**
 * Keeps the room to the person at this machine: a page elsewhere on the web, or a name that was made to point here
 * (DNS rebinding), gets nothing. Everything is read-only, and nothing may be cached or framed.
 */
import type { MiddlewareHandler } from 'hono';

const names = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a Host header names this machine itself. */
export function isLoopback(host: string | undefined): boolean {
  return names.has((host ?? '').toLowerCase().replace(/:\d{1,5}$/, ''));
}

/** Refuses foreign hosts, cross-site requests and everything but reading. */
export function guard(policy: string): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const host = req.header('host');
    if (!isLoopback(host)) return context.text('Stemma serves this machine alone.\n', 421);
    const origin = req.header('origin');
    const site = req.header('sec-fetch-site');
    const foreign =
      (origin !== undefined && origin !== `http://${host}`) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign) return context.text('Another site asked for this page; it does not get it.\n', 403);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      return context.text('Stemma shows; it changes nothing.\n', 405, { allow: 'GET, HEAD' });
    }
    await next();
    const { headers } = context.res;
    headers.set('content-security-policy', policy);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cache-control', 'no-store');
    return undefined;
  };
}
