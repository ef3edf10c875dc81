/**
 * What the generated reports count. A stock has members added in a year and a total; a flow has one value a year,
 * which always grows; a count wanders. Ranges are for a body's first year.
 */
export interface Indicator {
  readonly kind: 'stock' | 'flow' | 'count';
  readonly from: number;
  readonly to: number;
  /** Places after the decimal point. */
  readonly places: number;
  /** Most and least members that a stock gains in a year. */
  readonly gain: readonly [number, number];
}

const stock = (from: number, to: number, least: number, most: number): Indicator => ({
  kind: 'stock',
  from,
  to,
  places: 0,
  gain: [least, most],
});
const flow = (from: number, to: number, places = 0): Indicator => ({
  kind: 'flow',
  from,
  to,
  places,
  gain: [0, 0],
});
const count = (from: number, to: number): Indicator => ({ kind: 'count', from, to, places: 0, gain: [0, 0] });

export const INDICATORS = {
  partySessions: count(4, 9),
  groupStudy: count(8, 14),
  staffStudy: count(16, 26),
  reflections: count(40, 90),
  letters: count(9, 18),
  talks: count(30, 70),
  partyDays: count(10, 13),
  volunteering: count(8, 18),
  volunteers: flow(90, 180),
  warnings: count(2, 6),
  highTech: stock(30, 160, 8, 30),
  techFirms: stock(120, 420, 30, 80),
  smallTech: flow(40, 130),
  highTechIncome: flow(250, 900, 1),
  salesIncome: flow(180, 600, 1),
  firmResearch: flow(210, 800, 2),
  activeFirms: flow(35, 70),
  intensity: flow(120, 210, 2),
  platforms: stock(25, 60, 4, 11),
  centres: stock(25, 70, 5, 14),
  newInstitutes: stock(3, 9, 1, 4),
  incubators: stock(4, 10, 1, 3),
  tenants: stock(60, 140, 10, 26),
  graduates: count(6, 19),
  services: stock(16, 40, 4, 9),
  platformFirms: stock(110, 320, 40, 90),
  results: stock(200, 600, 60, 160),
  partners: stock(12, 30, 2, 7),
  projects: count(20, 40),
  cityProjects: count(8, 16),
  funds: flow(400, 900),
  problems: flow(30, 70),
  matching: count(3, 9),
  showcased: flow(60, 140),
  needs: flow(45, 110),
  agreements: flow(12, 28),
  contracts: flow(40, 95),
  contractValue: flow(310, 990, 2),
  patents: flow(50, 110),
  perPatents: flow(310, 720, 2),
  fiscal: flow(3200, 7400),
  subsidies: flow(2100, 4800, 1),
  subsidised: flow(45, 100),
  loans: stock(40, 160, 30, 70),
  loanFirms: stock(40, 120, 20, 60),
  popular: flow(30, 62),
  audience: flow(210, 640, 1),
  bases: stock(6, 14, 1, 3),
  contestants: flow(24, 46),
  envoys: flow(28, 66),
  cityEnvoys: count(6, 14),
  envoyServices: flow(260, 520),
  trainees: flow(900, 2400),
  talents: stock(20, 60, 4, 12),
  stations: stock(3, 9, 1, 3),
  industryOutput: flow(180, 960, 1),
  industryFirms: stock(18, 60, 3, 9),
  secondOutput: flow(90, 480, 1),
  parkArea: stock(12, 40, 1, 6),
  cropArea: flow(300, 900),
  cropFarmers: flow(120, 460),
  inspections: count(12, 30),
  proposals: count(4, 15),
  consultations: flow(160, 420),
  campaignEvents: count(4, 16),
  campaignFirms: count(20, 90),
  campaignVisits: count(110, 640),
  townOutput: flow(300, 1800),
  townStations: stock(2, 7, 1, 2),
  productSales: flow(800, 4200),
  productPatents: stock(3, 14, 1, 4),
  contestTeams: flow(18, 60),
} as const satisfies Record<string, Indicator>;

export type Key = keyof typeof INDICATORS;

/** What a slot of a sentence shows: `more` is this year less last year, `rate` the growth in per cent. */
export type Part = 'new' | 'total' | 'value' | 'last' | 'more' | 'rate' | 'aim';
