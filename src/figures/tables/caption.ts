import { isLabel } from './name-number.ts';

const OPENING =
  /^(?:附?[表件]\s*[\d一二三四五六七八九十]+(?:-\d+)?[：:.、]?)|^(?:19|20)\d{2}(?:[—–~-](?:19|20)\d{2})?年?度?|^(?:各|分)(?:县区|区县|县市区|市县|地区|乡镇|镇街|园区|部门)|^全[国省市区县州]/;
const CLOSING = /(?:完成|发展|增长|分布|基本)?(?:情况)?(?:统计|一览|汇总|明细|对比|数据)?表?$/;
const NO_SUBJECT = /主要|指标|数据|工作|任务|目标|计划|对比|创新驱动|综合|考核|及其|和|、/;

/**
 * What a table is about when its heads give only years and places: 附表2 2022年各县区高新技术企业情况表 →
 * 高新技术企业. `null` where the caption names several things or none.
 */
export function subjectOfCaption(caption: string): string | null {
  let words = caption.replace(/（[^）]*）/g, '').replace(/\s/g, '');
  for (let shorter = words.replace(OPENING, ''); shorter !== words; shorter = words.replace(OPENING, ''))
    words = shorter;
  words = words.replace(CLOSING, '').replace(/(?<=[\u4e00-\u9fa5]{3})(?:数量|数)$/, '');
  return words.length >= 3 && words.length <= 16 && !NO_SUBJECT.test(words) && isLabel(words) ? words : null;
}
