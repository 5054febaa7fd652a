import type { ErrorRequestHandler, Express, RequestHandler } from 'express';

type Handler = RequestHandler | ErrorRequestHandler;

const declared = new WeakSet<object>();

/** Marks a handler as one that the app builder put in place. */
export function declareHandler<H extends Handler>(handler: H): H {
  declared.add(handler);
  return handler;
}

/** What express keeps of a handler. */
interface Layer {
  readonly handle: Handler;
  readonly route?: { readonly path: string; readonly stack: readonly Layer[] };
}

/**
 * Refuses an app that answers anything besides what it was built of: a route added to it later would have no permission.
 * runService calls it before it listens.
 * @throws Error naming the undeclared route or middleware
 */
export function assertDeclared(app: Express): void {
  for (const layer of app.router.stack as unknown as readonly Layer[]) {
    for (const { handle } of layer.route?.stack ?? [layer]) {
      if (declared.has(handle)) continue;
      const what = layer.route
        ? `the route ${layer.route.path}`
        : `the middleware ${handle.name || '(unnamed)'}`;
      throw new Error(`${what} was not declared: use defineRoute, publicRoute or a mount`);
    }
  }
}
