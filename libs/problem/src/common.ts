import { defineProblems } from './kinds.ts';

/** The problems every service has. Missing and out of scope are the same not-found: nobody learns what exists elsewhere. */
export const common = defineProblems({
  'invalid-input': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your post does not allow this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  'command-reused': { status: 409, title: 'This command id was used for another command' },
  conflict: { status: 409, title: 'The record does not allow this now' },
  'version-mismatch': { status: 412, title: 'The record has changed since it was read' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request is not in a format this address reads' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Not available for the moment' },
});
