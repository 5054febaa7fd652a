import jsQR from 'jsqr';
import { premisesOf } from './address.ts';

/** As large as a plate has to be to be read; a camera's picture is several times that. */
const longestEdge = 1_000;

/** @returns the premises whose plate is in a photo; undefined where there is none @throws Error when it is no picture */
export async function readPlate(photo: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const draw = new OffscreenCanvas(width, height).getContext('2d');
  draw?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const pixels = draw?.getImageData(0, 0, width, height);
  const code = pixels && jsQR(pixels.data, width, height);
  return code ? premisesOf(code.data) : undefined;
}
