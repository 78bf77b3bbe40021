const QUALITY =
  /^(?:左右|以上)?(?<quality>(?:在[^，。；、的]{1,8})?(?:具有?|有)[^，。；、的]{0,12}(?:影响力|竞争力|知名度|特色|示范效应)的|(?:国际|国内|全国|世界|行业)(?:一流|领先|知名)的?)/u;

/** The quality a text begins with, that not every such thing has: 在全市具有影响力的 of 在全市具有影响力的众创空间. */
export function qualityAtStart(text: string): string | null {
  return QUALITY.exec(text)?.groups?.quality ?? null;
}
