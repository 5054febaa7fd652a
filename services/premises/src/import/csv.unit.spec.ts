import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvSheet } from './csv.ts';
import type { SheetLine } from './sheet.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Uint8Array, size = 7): Promise<SheetLine[]> {
  const lines: SheetLine[] = [];
  for await (const line of csvSheet(
    inPieces(typeof content === 'string' ? Buffer.from(content) : content, size),
  ))
    lines.push(line);
  return lines;
}

describe('a CSV file', () => {
  it('is read line by line, numbered as a spreadsheet numbers them', async () => {
    expect(await read('名称,地址\r\n甲,"一号, 二楼"\r\n\r\n乙,"说""好"""\r\n')).toEqual([
      { line: 1, cells: ['名称', '地址'] },
      { line: 2, cells: ['甲', '一号, 二楼'] },
      { line: 4, cells: ['乙', '说"好"'] },
    ]);
  });

  it('may have cells over several lines, a byte order mark, old line ends and no last line end', async () => {
    expect(await read('\uFEFFa,b\r1,"x\ry"\r2,z')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 4, cells: ['2', 'z'] },
    ]);
  });

  it.each([';', '\t'])('may be separated by %j', async (delimiter) => {
    const [header] = await read(['a', 'b', 'c'].join(delimiter));
    expect(header?.cells).toEqual(['a', 'b', 'c']);
  });

  it('may be GB 18030, as Chinese spreadsheets save it', async () => {
    const gbk = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xd8, 0xd6, 0xb7, 0x0a]); // 名称,地址
    expect(await read(gbk, 3)).toEqual([{ line: 1, cells: ['名称', '地址'] }]);
  });

  it('loses only the line whose quote is not closed', async () => {
    const rest = Array.from({ length: 60 }, (_, n) => `${n},"y ${n}"`);
    const lines = await read(['a,b', '1,"lost', '2,x', ...rest].join('\n'));
    expect(lines.filter(({ cells }) => !cells)).toEqual([{ line: 2 }]);
    expect(lines).toHaveLength(63);
    const plain = await read(
      ['a,b', '1,"lost', ...Array.from({ length: 60 }, (_, n) => `${n},z`)].join('\n'),
    );
    expect(plain).toHaveLength(62);
    expect(plain.filter(({ cells }) => !cells)).toEqual([{ line: 2 }]);
  });

  it('loses only the line that is too long, without keeping it', async () => {
    const lines = await read(`a,b\n1,${'x'.repeat(200_000)}\n2,y\n`, 1000);
    expect(lines).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2 }, { line: 3, cells: ['2', 'y'] }]);
  });

  it('gives back what a spreadsheet wrote, however it is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '网', '𠮷'), maxLength: 6 });
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .filter((cells) => cells.some((one) => one.trim()));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const header = 'h1,h2,h3,h4,h5,h6,h7,h8';
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const lines = await read(`${header}\n${text}\n`, size);
          expect(lines.slice(1).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('never fails and never goes on for ever, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(read(bytes)).resolves.toBeDefined();
      }),
    );
  });
});
