/** A project's name without what does not tell it from another: quotation marks, spaces, a leading 上海 or 区. */
export function foldTitle(title: string): string {
  return title
    .replace(/[\s“”‘’《》〈〉<>（）()、，,。·—–-]/gu, '')
    .replace(/^(?:上海市?|全区|本区)/u, '')
    .replace(/(?:试行|暂行|草案|提审稿|征求意见稿)$/u, '');
}
