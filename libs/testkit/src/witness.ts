type Tell = () => Promise<string>;

/** Where the tests' environment finds them when a test has failed. */
const place = globalThis as { firegridWitnesses?: Set<Tell> };

/**
 * Has somebody tell what there is to be seen at the moment a test fails, such as the page a browser shows.
 * @returns ends it
 */
export function witness(tell: Tell): () => void {
  place.firegridWitnesses ??= new Set();
  const witnesses = place.firegridWitnesses;
  witnesses.add(tell);
  return () => void witnesses.delete(tell);
}
