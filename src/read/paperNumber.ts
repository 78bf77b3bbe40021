/** The number of a paper or of an issue, with the year that it came out in: 普科委〔2014〕3号, 闵统分析〔2019〕第7期. */
export const PAPER_NUMBER =
  /\p{Script=Han}{1,8}\s*[〔[（(［]\s*\d{4}\s*[〕\])）］]\s*(?:\d{1,4}\s*号|第?\s*\d{1,4}\s*期)/u;

/** 2019年第7期（总第125期）, 第12期, 科技简报〔2019〕第7期: a line that says which issue it is, and nothing else. */
const ISSUE_ALONE =
  /^[（(]?(?:[\p{Script=Han}]{1,12}\s*)?(?:[〔[（(［]?\s*\d{4}\s*[〕\])）］]?\s*年?\s*)?第\s*[\d一二三四五六七八九十]{1,4}\s*期(?:\s*[（(]?总第?\s*\d{1,4}\s*期[)）]?)?[)）]?$/u;

/** Whether a line that stands above a title is the paper's number, and not the title. */
export const isPaperNumber = (line: string): boolean => {
  const said = line.trim();
  const number = PAPER_NUMBER.exec(said);
  return ISSUE_ALONE.test(said) || (number !== null && said.length <= number[0].length + 4);
};
