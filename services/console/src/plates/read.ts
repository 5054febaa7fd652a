import jsQR from 'jsqr';
import { shrunk } from '../photos/shrunk.ts';
import { premisesOf } from './address.ts';

/** As large as a plate has to be to be read; a camera's picture is several times that. */
const longestEdge = 1_000;

/** @returns the premises whose plate is in a photo; undefined where there is none @throws Error when it is no picture */
export async function readPlate(photo: Blob): Promise<string | undefined> {
  const canvas = await shrunk(photo, longestEdge);
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height);
  const code = pixels && jsQR(pixels.data, width, height);
  return code ? premisesOf(code.data) : undefined;
}
