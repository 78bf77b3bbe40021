import type { Carried, ClauseSite } from './clauseSite.js';

/*
 * Numbers side by side whose names stand further off: in a list before, or in what was ranked together.
 */

/** 专利申请、授权均居郊区第五，分别为4120件和2310件: as many as were ranked or have grown together. */
export function toldTogether(name: string, count: number, { group }: Carried): string[] | null {
  const names = group.slice(-count).map((fact) => fact.name);
  return name === '' && names.length === count && new Set(names).size === count ? names : null;
}

/** 创新要素、创新环境、创新成果三个分项指数均保持增长，分项指数依次为…: which ones, where the sentence has listed as many. */
export function listedBefore(
  name: string,
  count: number,
  { text, sentence, clause }: ClauseSite,
): string[] | null {
  const said = text.slice(sentence.from, clause.from);
  const at = name.length >= 2 ? said.lastIndexOf(name) : -1;
  const list = /(?:[^，。；、：]{2,12}、)+[^，。；、]{2,12}?(?=[两三四五六七八九十](?:个|项|类|大)$|$)/u.exec(
    said.slice(0, Math.max(0, at)),
  )?.[0];
  const parts = list?.split('、') ?? [];
  return parts.length === count ? parts.map((part) => `${part}${name}`) : null;
}
