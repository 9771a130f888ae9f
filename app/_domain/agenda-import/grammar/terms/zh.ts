import type { Terms } from "./terms";

export const zh: Terms = {
  locale: "zh",
  headings: {
    documentation: /^(?:相关|有关|参考|背景)?(?:会议|会前)?文件(?:清单)?$/u,
    annex: /^(?:附件|附录)(?:[一二三四五]|\s*\d)?(?:[:：\s].{2,60})?$/u,
    organizationOfWork:
      /^(?:附件[:：]?\s?)?(?:拟议|暂定|建议|临时)?的?(?:工作安排|工作方案|工作计划|会议安排|时间表|日程安排|日程)(?:草案)?$/u,
    introduction: /^(?:导言|引言)$/u,
  },
  agendaItemLine: /^(?:临时)?(?:议程)?\*{0,3}项目\s*[\d（(][^。]{0,12}\*{0,3}$/u,
  itemWord: /^(?:(?:临时)?议程)?项目\s*(?=[\d(（]|[IVX]+\.\d)/u,
  otherDocument:
    /^(?:.{0,30}(?:报告草稿|最后报告)$|.{0,40}第.{1,6}届会议报告$|.{0,40}报告书?$|简要记录|逐字记录|.{0,20}来信|.{0,20}的信$|普通照会|.{0,6}(?:与会者|与会人员|出席者)名单|.{0,4}决议|.{0,4}决定$|新闻稿|尊敬的)/u,
  documentsBefore: /(?:将|会|应)?(?:收到|面前有|备有|审议文件)|载于(?:文件)?|见文件/u,
  documentationLine: /^(?:会议|背景|相关)?文件\s*[:：]\s*(?=\S)/u,
  segment: /部分|会议段|段会议|阶段|届会/u,
  ofAgenda: /^(?!)/u,
  submittedBy: /^.{2,12}(?:的|编写的)(?:说明|报告)$/u,
  unofficialTranslation: /^(?:非正式译文|礼节性译文|参考译文)/,
  distribution: /distr(?:ibution)?\s*[.:]+\s*(?<distribution>general|limited|restricted)/iu,
  original: /original\s*[:：]\s*(?<languages>\p{L}+(?:\s*(?:,|\/|and)\s*\p{L}+)*)/iu,
  issueNote: /^\*{0,3}\s*(?:由于技术原因|因技术原因|本文件).*$/u,
  continued: /\s*[（([]\s*续\s*[）)\]]\s*$/u,
  holiday: /假日|节假日|放假/u,
  informal: /非正式(?:磋商|协商|会议|讨论)|区域集团|区域组|主席团会议|联络小组/u,
  sideEvent: /会外活动|休息|午餐|招待会|讲习班|情况介绍会|登记/u,
  noDocument: /(?:不会有|没有|无|并无|不编写|未要求)[^。；]{0,12}文件|预期[^。；]{0,8}不[^。；]{0,12}文件|^无。?$/u,
};
