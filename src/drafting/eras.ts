/** A campaign or a circumstance that reports name while it lasts, with its first and last year. */
export interface Era {
  readonly words: RegExp;
  readonly from: number;
  readonly to: number;
}

/**
 * What belongs to its years: a sentence that names it is not carried into another one. The years are those of the
 * Central Committee's notices that opened and closed a campaign, and of the public events themselves.
 */
export const ERAS: readonly Era[] = [
  { words: /群众路线教育/, from: 2013, to: 2014 },
  { words: /三严三实/, from: 2015, to: 2016 },
  { words: /两学一做/, from: 2016, to: 2019 },
  { words: /不忘初心、?牢记使命”?主题教育/, from: 2019, to: 2020 },
  { words: /党史学习教育|学史(?:明理|增信|崇德|力行)|“?四史”?(?:宣传)?教育/, from: 2021, to: 2021 },
  { words: /(?<!不忘初心、牢记使命”?)(?<!初心使命)主题教育/, from: 2023, to: 2024 },
  { words: /党纪学习教育/, from: 2024, to: 2024 },
  { words: /八项规定精神学习教育/, from: 2025, to: 2025 },
  { words: /改革开放(?:四十|40)周年/, from: 2018, to: 2018 },
  { words: /新中国成立(?:七十|70)周年/, from: 2019, to: 2019 },
  { words: /建党(?:百年|一百周年|100周年)|成立(?:一百|100)周年/, from: 2021, to: 2021 },
  { words: /脱贫攻坚(?!成果)|脱贫摘帽|精准扶贫|科技扶贫(?!成果)/, from: 2013, to: 2020 },
  { words: /疫情|防疫|抗疫|战疫|复工复产|新冠/, from: 2020, to: 2022 },
  { words: /居家办公|不见面办理/, from: 2020, to: 2022 },
  { words: /“?三去一降一补”?/, from: 2016, to: 2018 },
];
