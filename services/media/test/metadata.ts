/** What a phone writes beside a picture, with something in it that must not come out again. */

/** Planted in every piece of metadata; looked for in everything that is served. */
export const marker = 'PLANTED 28.2282N 112.9388E';

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An entry of a TIFF directory whose value lies elsewhere, or is small enough to lie in it. */
const entry = (tag: number, type: number, count: number, value: number): Buffer =>
  Buffer.concat([uint16(tag), uint16(type), uint32(count), uint32(value)]);
const directory = (...entries: readonly Buffer[]): Buffer =>
  Buffer.concat([uint16(entries.length), ...entries, uint32(0)]);

const [ascii, short, long, rational] = [2, 3, 4, 5];

/**
 * TIFF as EXIF has it: a description, how the camera was held, and where it was (GPS).
 * @param orientation 1 to 8
 */
export function tiff(orientation = 1): Buffer {
  const text = Buffer.from(`${marker}\0`);
  const begin = 8;
  const gps = begin + 2 + 3 * 12 + 4;
  const data = gps + 2 + 4 * 12 + 4;
  const [latitude, longitude] = [data + text.length, data + text.length + 24];
  const degrees = (whole: number): Buffer => Buffer.concat([whole, 1, 13, 1, 41, 1].map(uint32));
  return Buffer.concat([
    Buffer.from('II*\0'),
    uint32(begin),
    directory(
      entry(0x010e, ascii, text.length, data),
      entry(0x0112, short, 1, orientation),
      entry(0x8825, long, 1, gps),
    ),
    directory(
      entry(1, ascii, 2, 'N'.charCodeAt(0)),
      entry(2, rational, 3, latitude),
      entry(3, ascii, 2, 'E'.charCodeAt(0)),
      entry(4, rational, 3, longitude),
    ),
    ...[text, degrees(28), degrees(112)],
  ]);
}

/** As JPEG's APP1 has it. */
export const exif = (orientation = 1): Buffer => Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)]);

export const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/"
 exif:GPSLatitude="28,13.6920N">${marker}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Photoshop's block with an IPTC caption, as APP13 has it. */
export function iptc(): Buffer {
  const caption = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, marker.length]), Buffer.from(marker)]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1');
  const size = Buffer.alloc(4);
  size.writeUInt32BE(caption.length);
  return Buffer.concat([head, size, caption, Buffer.alloc(caption.length % 2)]);
}

/** A colour profile that is one in its head alone, and text after it. */
export function profile(): Buffer {
  const head = Buffer.alloc(132);
  head.writeUInt32BE(132 + marker.length, 0);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  return Buffer.concat([head, Buffer.from(marker)]);
}

/** As JPEG's APP2 has it. */
export const iccSegment = (): Buffer =>
  Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile()]);

export const html = `<!doctype html><script>alert(document.domain)</script><p>${marker}</p>`;
export const php = `<?php system($_GET['c']); // ${marker} ?>`;
export const script = `*/=alert(document.domain);/* ${marker} */`;

/** A ZIP of one stored file, such as a JAR begins: the file, the directory that names it, and where that lies. */
export function zip(): Buffer {
  const [name, data] = [Buffer.from('x.html'), Buffer.from(html)];
  const about = [uint32(0), uint32(data.length), uint32(data.length), uint16(name.length)];
  const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
  const local = [latin('PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0'), ...about, uint16(0), name, data];
  const central = [latin('PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\0\0'), ...about, Buffer.alloc(16), name];
  const [first, second] = [Buffer.concat(local), Buffer.concat(central)];
  const end = [
    latin('PK\x05\x06\0\0\0\0\x01\0\x01\0'),
    uint32(second.length),
    uint32(first.length),
    uint16(0),
  ];
  return Buffer.concat([first, second, ...end]);
}
