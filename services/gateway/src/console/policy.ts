import type { PublicSettings } from './settings.ts';

/**
 * What a page of the platform may load and whom it may call. Scripts and styles come from here alone and none stands in
 * the page; photos go to object storage and are shown from memory. Keycloak is called for tokens and, in a hidden frame,
 * asked whether somebody is still signed in; the frame comes back to a page of ours.
 */
export function contentPolicy({ issuer, storage }: PublicSettings, development: boolean) {
  const keycloak = new URL(issuer).origin;
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", keycloak, ...(storage ? [storage] : [])],
    'frame-src': ["'self'", keycloak],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    // A developer's machine has no certificate: its own pages must not be asked for over https.
    ...(development ? {} : { 'upgrade-insecure-requests': [] }),
  };
}

/** A phone's camera and place serve a visit; nothing else of the device is ever asked for. */
export const permissionsPolicy = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()';
