import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { parseAreas } from './parse.ts';

const parse = (text: string) => parseAreas(Buffer.from(text));

describe('an area file', () => {
  it('is read whatever the order of its columns, with a BOM, blanks and Windows line ends', async () => {
    const { rows, problems } = await parse('\uFEFFname, code,parent,level\r\n 湖南省 ,43,,province\r\n');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { line: 2, code: '43', name: '湖南省', level: 'province', parent: '', successors: [] },
    ]);
  });

  it('names successors, the heir first', async () => {
    const { rows } = await parse('code,name,level,parent,successors\n4301,长沙市,city,43,4302 4303\n');
    expect(rows[0]?.successors).toEqual(['4302', '4303']);
  });

  it('is read as Excel writes it in China', async () => {
    const [head, name, tail] = [
      Buffer.from('code,name,level,parent\n43,'),
      Buffer.from([0xba, 0xfe, 0xc4, 0xcf]),
      ',province,\n',
    ];
    const { rows } = await parseAreas(Buffer.concat([head, name, Buffer.from(tail)]));
    expect(rows[0]?.name).toBe('湖南');
  });

  it('tells each bad row with line, column, reason and value, and reads the rest', async () => {
    const bad = [
      'code,name,level,parent',
      '4_1,名,city,43',
      '4301,,city,43',
      `4302,${'长'.repeat(101)},city,43`,
      '4303,名,town,43',
      '4304,名,city,x',
      '4305,"名',
    ].join('\n');
    const { rows, problems } = await parse(bad);
    expect(rows).toEqual([]);
    expect(problems.map(({ line, column, reason }) => `${line} ${column} ${reason}`).sort()).toEqual([
      '2 code not-a-code',
      '3 name missing',
      '4 name too-long',
      '5 level unknown-level',
      '6 parent not-a-code',
      '7  unreadable',
    ]);
  });

  it('of the whole province has no bad row', async () => {
    const { rows, problems } = await parseAreas(
      await readFile(new URL('../../data/hunan-areas.csv', import.meta.url)),
    );
    expect([rows.length, problems.length]).toEqual([31_691, 0]);
  });
});
