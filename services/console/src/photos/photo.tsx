import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../api/problem.ts';
import { useApi } from '../api/use-api.ts';
import { useText } from '../text/use-text.ts';
import css from './photo.module.css';
import { en } from './text/en.ts';
import { zh } from './text/zh.ts';
import { useObjectUrl } from './use-object-url.ts';

/** A photo as it is named: by the record it stands in and the SHA-256 of what the phone took. */
export interface PhotoOf {
  readonly kind: 'hazard' | 'inspection';
  readonly id: string;
  readonly hash: string;
}

/** A photo of a record. One that is still on its way from a phone says so. */
export function Photo({ kind, id, hash, alt }: PhotoOf & { readonly alt: string }) {
  const api = useApi();
  const text = useText({ zh, en });
  const address = `/api/v1/media/records/${kind}/${id}/photos/${hash}`;
  const { data: blob, error } = useQuery<Blob, Problem>({
    queryKey: [address],
    queryFn: async ({ signal }) => (await api.request('get', address, undefined, { signal })).blob(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = useObjectUrl(blob);
  return (
    <figure className={css.photo}>
      {shown ? (
        <a href={shown} target="_blank" rel="noreferrer">
          <img src={shown} alt={alt} />
        </a>
      ) : (
        <span className={css.away}>{error ? text.notHereYet : text.reading}</span>
      )}
    </figure>
  );
}
