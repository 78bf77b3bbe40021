/** Evens out what does not make a difference: brackets' width, 全区, the words of a total. */
export function foldName(name: string): string {
  return name
    .replace(/[（]/gu, '(')
    .replace(/[）]/gu, ')')
    .replace(/\s/gu, '')
    .replace(/^(?:全区|本区|区内|各级|累计)/u, '')
    .replace(/^(?:上海市|市)(?=(?:级)?科技小巨人)/u, '')
    .replace(/^市级(?=科技小巨人)/u, '')
    .replace(/(?:总数|总量|数量|数)$/u, '');
}

/** A project's name without what does not tell it from another: quotation marks, spaces, a leading 上海 or 区. */
export function foldTitle(title: string): string {
  return title
    .replace(/[\s“”‘’《》〈〉<>（）()、，,。·—–-]/gu, '')
    .replace(/^(?:上海市?|全区|本区)/u, '')
    .replace(/(?:试行|暂行|草案|提审稿|征求意见稿)$/u, '');
}
