import { describe, expect, it } from 'vitest';
import { placeNames, readBodyName, toBody } from '../../../src/report/frame/body-name.ts';

const taken = (written: string) => {
  const name = readBodyName(written);
  return name ? `${name.place} | ${name.organ}` : null;
};

describe('a body taken apart into its place and its organ', () => {
  it.each([
    ['云河区教育局', '云河区 | 教育局'],
    ['松岭县市场监督管理局', '松岭县 | 市场监督管理局'],
    ['松岭市城市管理局', '松岭市 | 城市管理局'],
    ['松岭市住房和城乡建设局', '松岭市 | 住房和城乡建设局'],
    ['松岭州民政局', '松岭州 | 民政局'],
    ['松岭市云河区民政局', '松岭市云河区 | 民政局'],
    ['松岭市园林绿化局', '松岭市 | 园林绿化局'],
    ['云河区公路养护中心', '云河区 | 公路养护中心'],
    ['望江街道办事处', '望江街道 | 办事处'],
    ['望江街道', '望江街道 | 办事处'],
    ['柳溪镇人民政府', '柳溪镇 | 人民政府'],
    ['柳溪镇', '柳溪镇 | 人民政府'],
    ['松岭高新技术产业开发区管委会', '松岭高新技术产业开发区 | 管理委员会'],
    ['松岭市人民检察院', '松岭市 | 人民检察院'],
    ['北原维吾尔自治区人民政府', '北原维吾尔自治区 | 人民政府'],
    ['南坡苗族自治州财政局', '南坡苗族自治州 | 财政局'],
  ])('%s → %s', (written, expected) => expect(taken(written)).toBe(expected));

  it.each([
    ['区科技局', '区 | 科学技术局'],
    ['市卫健委', '市 | 卫生健康委员会'],
  ])('keeps the level of a name that hides its place: %s → %s', (written, expected) =>
    expect(taken(written)).toBe(expected),
  );

  it.each([
    '区委',
    '在区政府',
    '我局',
    '全市教育局',
    '关于市教育局',
    '工作要点',
    '云河区',
    '2022年云河区教育局',
    '社区卫生服务',
  ])('is none: %s', (written) => expect(taken(written)).toBeNull());
});

describe('one body under several names', () => {
  it.each([
    ['云河区科技局', '云河区科学技术局'],
    ['云河区教体局', '云河区教育体育局'],
    ['松岭市发改委', '松岭市发展和改革委员会'],
    ['松岭市卫生健康委', '松岭市卫健委'],
    ['松岭市云河区人社局', '云河区人力资源和社会保障局'],
    ['望江街道办', '望江街道办事处'],
  ])('%s and %s have one key', (a, b) => {
    const [first, second] = [readBodyName(a), readBodyName(b)];
    expect(first && toBody(first).key).toBe(second && toBody(second).key);
  });

  it.each([
    ['云河区科技局', '云河区教育局'],
    ['云河区科技局', '云河县科技局'],
    ['松岭市人民政府', '松岭市云河区人民政府'],
    ['松岭市卫健委', '松岭市卫健局'],
  ])('%s and %s have two', (a, b) => {
    const [first, second] = [readBodyName(a), readBodyName(b)];
    expect(first && toBody(first).key).not.toBe(second && toBody(second).key);
  });

  it('can be asked for by its place and by its organ', () => {
    const name = readBodyName('云河区教育体育局');
    expect(name && toBody(name).places).toEqual(expect.arrayContaining(['云河区', '云河', '云河区教体局']));
  });
});

describe('the names of a place', () => {
  it.each([
    ['松岭市', ['松岭市', '松岭']],
    ['松岭市云河区', ['松岭市云河区', '云河区', '云河']],
    ['北原维吾尔自治区', ['北原维吾尔自治区', '北原']],
    ['松岭经济技术开发区', ['松岭经济技术开发区', '松岭经开区', '松岭开发区', '松岭']],
    ['望江街道', ['望江街道', '望江']],
  ])('%s', (place, names) => expect(placeNames(place)).toEqual(expect.arrayContaining(names)));
});
