import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/t2cn';

/** GBK by its bytes: which character a pair is, and that character simplified. */
export interface GbkTable {
  /** Character code of a pair `lead << 8 | trail`, 0 where there is none or it is in a user-defined area. */
  readonly char: Uint16Array;
  /** The same, simplified. */
  readonly simple: Uint16Array;
  /** Pair of a character code, 0 where GBK has none. */
  readonly pair: Uint16Array;
  /** First bytes with the second bytes that make no character: user-defined and unassigned cells. */
  readonly areas: readonly Area[];
}

export interface Area {
  readonly lead: number;
  readonly lows: readonly number[];
}

let table: GbkTable | null = null;
let converter: ((text: string) => string) | null = null;

export function simplified(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  return converter(text);
}

export function gbkTable(): GbkTable {
  if (table) return table;
  const char = new Uint16Array(0x10000);
  const simple = new Uint16Array(0x10000);
  const pair = new Uint16Array(0x10000);
  const cells = new Map<number, number[]>();
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail, 0x0a);
  const rows = iconv.decode(Buffer.from(bytes), 'gbk').split('\n');
  rows.forEach((text, at) => {
    const [lead, low] = [bytes[at * 3]!, bytes[at * 3 + 1]!] as const;
    if (text.length !== 1 || text === '\ufffd' || (text >= '\ue000' && text <= '\uf8ff')) {
      cells.set(lead, [...(cells.get(lead) ?? []), low]);
      return;
    }
    const code = (lead << 8) | low;
    char[code] = text.charCodeAt(0);
    simple[code] = simplified(text).charCodeAt(0);
    pair[text.charCodeAt(0)] = code;
  });
  const areas = [...cells].map(([lead, lows]) => ({ lead, lows }));
  table = { char, simple, pair, areas };
  return table;
}
