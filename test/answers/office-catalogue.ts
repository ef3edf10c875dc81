import { type Catalogue, parseCatalogue } from '../../src/figures/catalogue.ts';

/** What a small office knows of its indicators: a catalogue of the tests' own, so that an edit of the corpus's changes nothing here. */
export const catalogue: Catalogue = (() => {
  const parsed = parseCatalogue({
    indicators: [
      {
        name: '高新技术企业',
        aliases: ['高企', '国家高新技术企业', '高新技术企业总数'],
        english: ['high-tech enterprises', 'HNTEs', 'HNTE'],
        units: ['家'],
        integer: true,
        losesMembers: true,
      },
      {
        name: '高新技术企业主营业务收入',
        aliases: ['高企主营收入'],
        english: ['revenue of high-tech enterprises'],
        units: ['亿元', '万元'],
      },
      {
        name: '科技型中小企业',
        aliases: ['科小'],
        english: ['sci-tech SMEs', 'tech SMEs'],
        units: ['家'],
        integer: true,
        losesMembers: true,
      },
      {
        name: '市级科技型企业',
        english: ['municipal sci-tech enterprises'],
        units: ['家'],
        integer: true,
      },
      { name: '技术经纪人', english: ['technology brokers'], units: ['名'], integer: true },
      {
        name: '技术合同成交额',
        aliases: ['技术合同交易额'],
        english: ['technology contract turnover'],
        units: ['亿元', '万元'],
      },
      {
        name: '全社会研发经费投入强度',
        aliases: ['研发投入强度'],
        english: ['R&D intensity'],
        units: ['%'],
      },
      {
        name: 'GDP',
        aliases: ['地区生产总值'],
        english: ['GDP'],
        units: ['亿元'],
        growthBasis: 'constant-prices',
      },
      { name: '新能源汽车产量', english: ['output of new energy vehicles'], units: ['万辆'] },
      { name: '汽车产量', english: ['output of cars'], units: ['万辆'] },
      { name: '市级科技特派员', units: ['名'], integer: true },
      { name: '区级科技特派员', units: ['名'], integer: true },
      { name: '市级以上研发平台', english: ['R&D platforms'], units: ['个'], integer: true },
    ],
    terms: {},
  });
  if (!parsed.ok) throw new Error(parsed.error.problems.join());
  return parsed.value;
})();
