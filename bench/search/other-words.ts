/** Words of the reports, and others that people may ask by. */
const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['企业', '公司'],
  ['培育', '扶持'],
  ['建设', '打造'],
  ['推动', '促使'],
  ['完善', '改进'],
  ['健全', '补齐'],
  ['引导', '带领'],
  ['支持', '帮扶'],
  ['机制', '办法'],
  ['制度', '规矩'],
  ['资金', '经费'],
  ['项目', '课题'],
  ['开展', '搞'],
  ['组织', '安排'],
  ['科普', '科学普及'],
  ['人才', '专业人员'],
  ['成果', '科研产出'],
  ['转化', '落到应用'],
  ['创新', '科技革新'],
  ['服务', '帮助'],
  ['平台', '载体'],
  ['加强', '加大力度抓'],
  ['强化', '抓紧'],
  ['提升', '提高'],
  ['持续', '不断'],
  ['深化', '进一步推'],
  ['干部', '工作人员'],
  ['党员', '党内同志'],
  ['学习', '研读'],
  ['监督', '督查'],
  ['落实', '执行'],
  ['建立', '设立'],
  ['政策', '扶持措施'],
  ['信贷', '贷款'],
  ['银行', '金融机构'],
  ['农业', '种植养殖'],
  ['技术', '工艺'],
  ['研发', '研究开发'],
  ['高校', '大学'],
  ['院所', '科研单位'],
  ['孵化', '育成'],
  ['团队', '班子'],
  ['群众', '百姓'],
  ['优化', '改善'],
  ['聚焦', '围着'],
  ['坚持', '始终'],
  ['围绕', '针对'],
  ['专利', '知识产权'],
];

/** A clause asked about in other words; `null` where too little of it can be said otherwise. */
export function askInOtherWords(clause: string): string | null {
  const known = OTHER_WORDS.filter(([word]) => clause.includes(word));
  if (known.length < LEAST_CHANGED) return null;
  const asked = known.reduce((text, [word, other]) => text.replaceAll(word, other), clause);
  return `${asked}，是怎么做的？`;
}

const LEAST_CHANGED = 2;
