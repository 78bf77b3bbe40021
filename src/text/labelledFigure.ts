/** 有效发明专利：4126件; 众创空间：2018年12家: a figure behind its name and a colon, as lists of figures have them; the name is its group. */
export const LABELLED_FIGURE =
  /^(?<label>[\p{Script=Han}A-Za-z“”（）()、&]{3,24})(?<!显示|表明|介绍|透露|指出|认为|说)[：:]\s*(?:(?:19|20)\d{2}年)?(?:累计|共有?|约|超过?|近|新增|达)*\d/u;
