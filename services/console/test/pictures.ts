import type { Page } from 'playwright-core';

/** What a chosen file is to an input. */
export interface Picture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Pictures as a camera gives them, each another: a stairway, full of boxes or empty.
 * @param page whose browser draws them
 */
export async function pictures(page: Page, count: number, boxes = true): Promise<Picture[]> {
  const drawn = await page.evaluate(
    async ([count, boxes]) => {
      const all: string[] = [];
      for (let n = 0; n < count; n++) {
        const canvas = new OffscreenCanvas(1600, 1200);
        const draw = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        const fill = (colour: string, ...[x, y, width, height]: [number, number, number, number]) => {
          draw.fillStyle = colour;
          draw.fillRect(x, y, width, height);
        };
        fill(`hsl(${(n * 37) % 360} 12% 78%)`, 0, 0, 1600, 1200);
        fill('hsl(30 8% 58%)', 0, 820, 1600, 380);
        fill('hsl(200 18% 46%)', 1130, 240, 300, 580);
        fill('hsl(145 60% 34%)', 1160, 150, 240, 70);
        for (let step = 0; step < 8; step++)
          fill(`hsl(30 6% ${34 + step * 5}%)`, 80 + step * 60, 820 - step * 62, 520, 62);
        const piled = boxes ? 9 : 0;
        for (let box = 0; box < piled; box++)
          fill(
            `hsl(${28 + ((box + n) % 4) * 4} 46% ${38 + box * 3}%)`,
            640 + (box % 3) * 190,
            980 - Math.floor(box / 3) * 170,
            176,
            158,
          );
        draw.fillStyle = 'white';
        draw.font = '40px sans-serif';
        draw.fillText(String(n + 1), 1520, 1160);
        const bytes = new Uint8Array(
          await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer(),
        );
        all.push(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
      }
      return all;
    },
    [count, boxes] as const,
  );
  return drawn.map((bytes, n) => ({
    name: `IMG_${n + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.from(bytes, 'latin1'),
  }));
}
