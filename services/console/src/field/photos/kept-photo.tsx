import { useEffect, useState } from 'react';
import { useSession } from '../../offline/use-session.ts';
import { useObjectUrl } from '../../photos/use-object-url.ts';
import css from './kept-photo.module.css';

/** A photo of this phone; nothing where it is not, or no longer, on it. */
export function KeptPhoto({ hash, alt }: { readonly hash: string; readonly alt: string }) {
  const { photos } = useSession();
  const [blob, setBlob] = useState<Blob>();
  useEffect(() => {
    let wanted = true;
    void photos.read(hash).then((read) => wanted && setBlob(read));
    return () => {
      wanted = false;
    };
  }, [photos, hash]);
  const url = useObjectUrl(blob);
  return url ? <img className={css.photo} src={url} alt={alt} /> : null;
}
