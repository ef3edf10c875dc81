/**
 * The sentences of the generated reports, written for this benchmark. `{key.part}` is a number of the year, `{name}`
 * one of the body's own names. Each item has several wordings; a report takes one of each.
 */
export interface Item {
  readonly heading: readonly string[];
  readonly wordings: readonly string[];
}

export interface Section {
  readonly heading: readonly string[];
  readonly items: readonly Item[];
  /** Sentences without numbers, to fill an item up. */
  readonly fillers: readonly string[];
}

export const OPENINGS: readonly string[] = [
  '{year}年，{short}科技局在上级业务部门关心指导下，聚焦创新驱动发展，把科技工作放到全局中谋划，较好完成了各项任务。现将有关情况汇报如下。',
  '{year}年，{short}科技局牢牢把握高质量发展要求，以改革激活力，以服务聚人心，以实干求突破，科技创新对经济社会发展的支撑作用进一步显现。现将工作情况总结如下。',
  '{year}年是爬坡过坎的一年。{short}科技局坚持稳中求进，围绕产业链部署创新链，全力以赴抓项目、育主体、优生态，各项工作取得新的进展。现报告如下。',
];

export const SECTIONS: readonly Section[] = [
  {
    heading: ['坚持党建引领，凝聚干事合力', '强化政治建设，锻造过硬队伍', '突出党建统领，夯实作风根基'],
    items: [
      {
        heading: ['理论武装走深走实', '思想根基不断夯实', '学习教育常抓不懈'],
        wordings: [
          '理论学习中心组集中学习{groupStudy.value}次，职工集中学习{staffStudy.value}次，撰写心得体会{reflections.value}篇。',
          '全年组织理论学习中心组集中学习{groupStudy.value}次，开展职工集中学习{staffStudy.value}次，党员干部撰写心得体会{reflections.value}篇。',
        ],
      },
      {
        heading: ['主体责任层层压实', '责任链条持续拧紧', '管党治党从严从实'],
        wordings: [
          '党组专题研究党建工作{partySessions.value}次，签订党风廉政建设责任书{letters.value}份，谈心谈话{talks.value}人次，开展廉政提醒{warnings.value}次。',
          '全年党组专题研究党建工作{partySessions.value}次，层层签订党风廉政建设责任书{letters.value}份，开展谈心谈话{talks.value}人次，集中廉政提醒{warnings.value}次。',
        ],
      },
      {
        heading: ['支部堡垒更加坚强', '基层组织焕发活力'],
        wordings: [
          '召开主题党日{partyDays.value}次，开展志愿服务{volunteering.value}次，参与志愿服务{volunteers.value}人次，较上年增加{volunteers.more}人次。',
          '全年组织主题党日{partyDays.value}次、志愿服务{volunteering.value}次，志愿服务参与{volunteers.value}人次，同比增长{volunteers.rate}%。',
        ],
      },
    ],
    fillers: [
      '坚持把政治标准挺在前面，推动上级部署落到科室、落到岗位、落到人头。',
      '健全谈心交心、督促提醒、结果运用的闭环机制，干部精神面貌明显改善。',
      '把支部活动开到车间和田间，党员亮身份、践承诺、解难题蔚然成风。',
      '抓实意识形态阵地管理，科普讲座和学术活动审核把关更加严格。',
      '以身边事教育身边人，引导干部算清政治账、名誉账和家庭账。',
      '推行党员积分管理，先锋作用在急难险重任务中充分彰显。',
      '坚持问题导向抓整改，一批长期悬而未决的事项得到妥善解决。',
      '完善干部日常考核，干多干少、干好干坏不再一个样。',
      '深化清廉机关建设，崇廉尚洁的氛围更加浓厚。',
    ],
  },
  {
    heading: ['坚持梯度培育，壮大创新主体', '突出企业地位，增强发展动能', '聚力主体倍增，厚植创新底气'],
    items: [
      {
        heading: ['创新主体不断扩容', '企业梯队加快成形', '科技企业量质齐升'],
        wordings: [
          '新增高新技术企业{highTech.new}家，累计达到{highTech.total}家，较上年增长{highTech.rate}%。新增市级科技型企业{techFirms.new}家，总数达{techFirms.total}家。科技型中小企业入库{smallTech.value}家，比上年多{smallTech.more}家。',
          '全年新认定高新技术企业{highTech.new}家，总数由{highTech.last}家增加到{highTech.total}家；市级科技型企业新增{techFirms.new}家，累计{techFirms.total}家。科技型中小企业入库{smallTech.value}家，同比增长{smallTech.rate}%。',
          '高新技术企业新增{highTech.new}家、累计{highTech.total}家，市级科技型企业新增{techFirms.new}家、累计{techFirms.total}家，分别增长{highTech.rate}%、{techFirms.rate}%。科技型中小企业入库{smallTech.value}家，增长{smallTech.rate}%。',
        ],
      },
      {
        heading: ['骨干企业支撑有力', '龙头带动效应显现'],
        wordings: [
          '高新技术企业主营业务收入{highTechIncome.value}亿元，同比增长{highTechIncome.rate}%；高新技术产品销售收入达到{salesIncome.value}亿元，增长{salesIncome.rate}%。',
          '实现高新技术企业主营业务收入{highTechIncome.value}亿元，较上年增长{highTechIncome.rate}%。高新技术产品销售收入{salesIncome.value}亿元，比上年增加{salesIncome.more}亿元。',
        ],
      },
      {
        heading: ['研发投入稳步攀升', '研发强度逐年提高'],
        wordings: [
          '规上工业企业研发费用达{firmResearch.value}亿元，同比增长{firmResearch.rate}%；有研发活动的规上工业企业{activeFirms.value}家，比上年增加{activeFirms.more}家。全社会研发经费投入强度为{intensity.value}%，提高{intensity.more}个百分点。',
          '全社会研发经费投入强度达到{intensity.value}%，比上年提高{intensity.more}个百分点。规上工业企业研发费用{firmResearch.value}亿元，增长{firmResearch.rate}%，有研发活动的规上工业企业增至{activeFirms.value}家。',
        ],
      },
      {
        heading: ['特色产业加速集聚', '优势产业提质增效'],
        wordings: [
          '{industry}产业实现产值{industryOutput.value}亿元，增长{industryOutput.rate}%，{industry}企业新增{industryFirms.new}家，累计{industryFirms.total}家。{second}产业产值{secondOutput.value}亿元，同比增长{secondOutput.rate}%。',
          '全年{industry}产业产值达{industryOutput.value}亿元，较上年增长{industryOutput.rate}%；新引进{industry}企业{industryFirms.new}家，总数达到{industryFirms.total}家；{second}产业产值突破{secondOutput.value}亿元。',
        ],
      },
      {
        heading: ['拳头产品叫响市场', '名优产品开拓市场'],
        wordings: [
          '{product}实现销售收入{productSales.value}万元，同比增长{productSales.rate}%，{product}有效专利新增{productPatents.new}件、累计{productPatents.total}件。',
          '全年{product}销售收入达{productSales.value}万元，较上年增长{productSales.rate}%，新增{product}有效专利{productPatents.new}件，累计{productPatents.total}件。',
        ],
      },
    ],
    fillers: [
      '建立苗圃培育、成长加速、认定奖励的全周期台账，做到一企一策、一企一员。',
      '组织财税和知识产权专家上门会诊，帮助企业把研发账目理清、把政策红利用足。',
      '支持龙头企业牵头组建创新联合体，上下游协同攻关的格局初步形成。',
      '对临近有效期的企业提前预警、跟踪辅导，最大限度稳住存量。',
      '坚持招引与培育并重，推动科技含量高、成长潜力好的企业落地生根。',
      '建立研发投入月度监测和季度会商机制，指导企业应统尽统、应报尽报。',
      '健全领导联系企业制度，上门问需、限时办结、跟踪回访环环相扣。',
      '引导企业设立内部研发机构，制度化开展研发活动的自觉性明显增强。',
      '围绕重点产业链梳理短板弱项，分行业制定强链补链的路线图。',
      '搭建企业家交流平台，互学互鉴、抱团发展的氛围日益浓厚。',
      '开展面对面政策宣讲，打通政策落地的最后一程。',
      '鼓励企业参与标准制定，行业话语权和品牌影响力持续提升。',
      '推动数字技术与制造业深度融合，传统企业转型步伐明显加快。',
      '建立上市后备企业库，分层分类提供辅导，资本赋能的路径更加清晰。',
      '发挥行业协会桥梁作用，促进技术、人才、订单在链上企业间共享。',
    ],
  },
  {
    heading: ['坚持平台支撑，建强创新载体', '强化载体建设，拓展创新空间'],
    items: [
      {
        heading: ['研发平台提档升级', '创新平台扩面增量'],
        wordings: [
          '新增市级以上研发平台{platforms.new}个，总数达到{platforms.total}个；新建区级企业研发中心{centres.new}个，累计{centres.total}个。新认定新型研发机构{newInstitutes.new}家，累计{newInstitutes.total}家。',
          '市级以上研发平台新增{platforms.new}个，由{platforms.last}个增加到{platforms.total}个。区级企业研发中心新增{centres.new}个、累计{centres.total}个，新型研发机构新增{newInstitutes.new}家、累计{newInstitutes.total}家。',
        ],
      },
      {
        heading: ['孵化体系日趋完善', '孵化链条有效贯通'],
        wordings: [
          '新增市级以上孵化载体{incubators.new}家，累计{incubators.total}家，在孵企业由{tenants.last}家增加到{tenants.total}家，毕业企业{graduates.value}家。“{brand}”平台入驻企业达到{platformFirms.total}家，收录{brand}科技成果{results.total}项。',
          '市级以上孵化载体新增{incubators.new}家、累计{incubators.total}家。在孵企业达到{tenants.total}家，比上年增加{tenants.more}家，毕业企业{graduates.value}家。“{brand}”平台新入驻企业{platformFirms.new}家，累计{platformFirms.total}家，科技成果收录量增至{results.total}项。',
        ],
      },
      {
        heading: ['园区承载持续增强', '科技园区扩容提质'],
        wordings: [
          '{park}科技园新投用厂房{parkArea.new}万平方米，累计达到{parkArea.total}万平方米。引进科技服务机构{services.new}家，总数{services.total}家。',
          '{park}科技园建成标准厂房{parkArea.total}万平方米，其中新增{parkArea.new}万平方米。新引进科技服务机构{services.new}家，累计达{services.total}家。',
        ],
      },
    ],
    fillers: [
      '完善平台绩效评价和动态调整办法，推动平台由重建设向建用并举转变。',
      '引入专业化运营团队，对成长性好的初创团队给予连续支持。',
      '推动仪器设备开放共享，让中小企业用得上、用得起、用得好。',
      '围绕企业从注册到投产的关键环节，配齐政务、金融、法务等贴身服务。',
      '打通空间接续的堵点，初创团队可以从工位一路走到厂房。',
      '支持龙头企业与高校共建联合实验室，攻关方向更加贴近产业实际。',
      '加快智慧园区建设，水电气网等要素保障更加稳定可靠。',
      '健全平台运行管理制度，人才、设备、经费的统筹使用更加高效。',
      '开展创业导师结对帮扶，初创团队少走了许多弯路。',
    ],
  },
  {
    heading: ['坚持协同攻关，促进成果转化', '深化产学合作，畅通转化通道', '突出转化实效，服务产业升级'],
    items: [
      {
        heading: ['科技攻关成效显著', '项目攻坚接续发力'],
        wordings: [
          '合作高校院所达到{partners.total}家，较上年增加{partners.more}家。下达区级科技计划项目{projects.value}项，承担市级科技项目{cityProjects.value}项，争取上级科技资金{funds.value}万元，同比增长{funds.rate}%，攻克产业技术难题{problems.value}项。',
          '全年下达区级科技计划项目{projects.value}项、承担市级科技项目{cityProjects.value}项，攻克产业技术难题{problems.value}项，比上年多{problems.more}项。争取上级科技资金{funds.value}万元，增长{funds.rate}%。合作高校院所拓展至{partners.total}家。',
        ],
      },
      {
        heading: ['成果对接常态开展', '供需对接精准高效'],
        wordings: [
          '开展科技成果对接活动{matching.value}场，发布推介科技成果{showcased.value}项，征集企业技术需求{needs.value}条，签订成果转化协议{agreements.value}份。',
          '举办科技成果对接活动{matching.value}场，推介科技成果{showcased.value}项、企业技术需求{needs.value}条，分别增长{showcased.rate}%、{needs.rate}%，签订成果转化协议{agreements.value}份。',
        ],
      },
      {
        heading: ['技术市场更加活跃', '知识产权提质增量'],
        wordings: [
          '登记技术合同{contracts.value}项，实现技术合同成交额{contractValue.value}亿元，增长{contractValue.rate}%。发明专利授权量{patents.value}件，每万人口发明专利拥有量{perPatents.value}件，同比增加{perPatents.more}件。',
          '全年登记技术合同{contracts.value}项、技术合同成交额{contractValue.value}亿元，分别较上年增长{contracts.rate}%和{contractValue.rate}%。发明专利授权量{patents.value}件，同比增长{patents.rate}%；每万人口发明专利拥有量达{perPatents.value}件。',
        ],
      },
      {
        heading: ['科技兴农结出硕果', '乡村产业添智赋能'],
        wordings: [
          '选派科技特派员{envoys.value}名，其中市级科技特派员{cityEnvoys.value}名，开展技术服务{envoyServices.value}次，培训农户{trainees.value}人次。{crop}核心示范基地扩大到{cropArea.value}亩，带动{crop}种植户{cropFarmers.value}户。',
          '全年选派科技特派员{envoys.value}名，较上年增加{envoys.more}名，市级科技特派员{cityEnvoys.value}名，技术服务{envoyServices.value}次，培训农户{trainees.value}人次，增长{trainees.rate}%。{crop}核心示范基地面积达{cropArea.value}亩，{crop}种植户{cropFarmers.value}户。',
        ],
      },
      {
        heading: ['示范镇村亮点纷呈', '科技下乡走深走实'],
        wordings: [
          '{town}{crop}产值{townOutput.value}万元，增长{townOutput.rate}%，新建{town}科技服务站{townStations.new}个，累计{townStations.total}个。',
          '支持{town}建设科技服务站，{town}科技服务站新增{townStations.new}个、累计达到{townStations.total}个，{town}{crop}产值达{townOutput.value}万元，同比增长{townOutput.rate}%。',
        ],
      },
    ],
    fillers: [
      '坚持企业出题、院所答题、用户评卷，一批关键技术在产业一线得到验证。',
      '把对接会办到园区和车间，小型化、专业化、常态化的对接机制逐步成熟。',
      '加强科研诚信建设，让守信者处处受益、失信者寸步难行。',
      '支持企业开展专利导航，高质量专利储备日益丰富。',
      '打通样品到产品、产品到商品的通道，沉睡的成果加快走向市场。',
      '组织农业专家蹲点指导，良种良法良机配套推广，群众认可度不断提高。',
      '推广揭榜挂帅和赛马制，让有真本事的团队脱颖而出。',
      '完善科技计划管理流程，申报评审更加公开透明、简便高效。',
      '组建技术经纪人队伍，为供需双方牵线搭桥、保驾护航。',
      '坚持带着需求找成果、带着成果找市场，签约项目履约情况总体良好。',
      '推动中试熟化平台建设，成果从实验室走向生产线的周期明显缩短。',
      '举办农民田间课堂，把论文写在大地上、把技术送到农户家。',
      '引导各类经营主体应用新品种新技术，绿色种植理念深入人心。',
      '加强与发达地区科技合作，借智借力的渠道不断拓宽。',
      '对重点项目实行挂图作战，进度滞后的及时预警、靠前协调。',
    ],
  },
  {
    heading: ['坚持要素保障，优化创新生态', '强化服务供给，激发创新活力'],
    items: [
      {
        heading: ['惠企资金直达快享', '财政投入保障有力'],
        wordings: [
          '财政科技支出{fiscal.value}万元，同比增长{fiscal.rate}%。兑现奖补资金{subsidies.value}万元，惠及奖补企业{subsidised.value}家。',
          '全年财政科技支出达到{fiscal.value}万元，较上年增长{fiscal.rate}%；向{subsidised.value}家企业兑现奖补资金{subsidies.value}万元，增长{subsidies.rate}%。',
        ],
      },
      {
        heading: ['科技金融扩面增效', '信贷活水精准滴灌'],
        wordings: [
          '新增知识价值信用贷款{loans.new}万元，累计{loans.total}万元；新增获贷企业{loanFirms.new}家，累计{loanFirms.total}家。',
          '知识价值信用贷款新增{loans.new}万元、累计{loans.total}万元，获贷企业新增{loanFirms.new}家、累计达到{loanFirms.total}家。',
        ],
      },
      {
        heading: ['科学普及深入人心', '科普品牌越擦越亮'],
        wordings: [
          '开展科普活动{popular.value}场次，科普受众{audience.value}万人次，分别增长{popular.rate}%、{audience.rate}%。新增市级以上科普基地{bases.new}家，累计{bases.total}家。科普讲解大赛参赛选手{contestants.value}名。',
          '举办科普活动{popular.value}场次，较上年增加{popular.more}场次，科普受众达{audience.value}万人次。市级以上科普基地新增{bases.new}家、累计{bases.total}家，科普讲解大赛参赛选手{contestants.value}名，比上年多{contestants.more}名。',
        ],
      },
      {
        heading: ['人才队伍更加壮大', '引才育才双向发力'],
        wordings: [
          '新引进高层次科技人才{talents.new}名，累计{talents.total}名；新建专家工作站{stations.new}个，累计达到{stations.total}个。',
          '高层次科技人才新增{talents.new}名、累计{talents.total}名，专家工作站新增{stations.new}个，总数{stations.total}个。',
        ],
      },
      {
        heading: ['服务作风持续转变', '依法履职更加规范'],
        wordings: [
          '开展实验室安全检查{inspections.value}次，办理建议提案{proposals.value}件，接受政策咨询{consultations.value}人次，增长{consultations.rate}%。',
          '全年开展实验室安全检查{inspections.value}次、办理建议提案{proposals.value}件，受理政策咨询{consultations.value}人次，比上年增加{consultations.more}人次。',
        ],
      },
      {
        heading: ['专项行动有声有色', '特色活动提振信心'],
        wordings: [
          '开展“{campaign}”专题活动{campaignEvents.value}场，“{campaign}”服务企业{campaignFirms.value}家，“{campaign}”走访群众{campaignVisits.value}人次。“{contest}”创新创业大赛参赛团队{contestTeams.value}个，比上年多{contestTeams.more}个。',
          '全年举办“{campaign}”专题活动{campaignEvents.value}场，“{campaign}”惠及企业{campaignFirms.value}家，“{campaign}”参与群众{campaignVisits.value}人次。“{contest}”创新创业大赛吸引参赛团队{contestTeams.value}个，增长{contestTeams.rate}%。',
        ],
      },
    ],
    fillers: [
      '推行免申即享和数据比对，变企业找政策为政策找企业。',
      '引导银行下放审批权限、创新还款方式，融资难题得到有效缓解。',
      '推动科普与文化、教育、旅游融合，孩子们在游中学、在玩中悟。',
      '坚持引育留用一体推进，让各类人才有舞台、有奔头、有归属。',
      '公开办事指南和咨询渠道，群众和企业的满意度稳步提升。',
      '主动接受各方面监督，重大事项集体研究、全程留痕。',
      '完善财政科技经费监管，确保每一分钱都花在刀刃上。',
      '健全风险分担机制，金融机构敢贷愿贷的信心不断增强。',
      '支持科普场馆免费开放，公众走近科学、体验科学的机会更多。',
      '为引进人才提供住房、就医、子女入学等贴心服务。',
      '深化放管服改革，审批环节、申报材料、办理时限持续压缩。',
      '选树一批创新典型，尊重劳动、尊重创造的风尚蔚然成形。',
      '建立企业诉求快速响应机制，事事有回音、件件有着落。',
      '加强舆论宣传引导，讲好科技创新故事，传播创新正能量。',
      '坚持底线思维，实验室安全和生产安全形势保持平稳。',
      '推动科技政策与产业政策衔接配套，政策合力进一步显现。',
      '开展常态化回访，企业的获得感和满意度同步提升。',
    ],
  },
];

export const PROBLEMS: readonly string[] = [
  '对照高质量发展要求，工作中仍有短板：一是创新主体规模偏小，领军企业不多；二是研发投入强度与先进地区相比还有差距；三是高层次人才引进渠道不宽，成果本地转化的链条有待完善。',
  '在总结成绩的同时，也清醒看到存在的不足：一是平台能级总体不高，辐射带动作用有限；二是部分企业创新意识不强，研发活动覆盖面不够；三是科技金融产品与企业需求匹配度有待提升。',
];

export const PLANS: readonly string[] = [
  '{next}年，力争新增高新技术企业{highTech.aim}家以上，新增市级以上研发平台{platforms.aim}个，全社会研发经费投入强度达到{intensity.aim}%，技术合同成交额达到{contractValue.aim}亿元。坚持一张蓝图绘到底，把年度任务细化为清单、落实到节点，以钉钉子精神推动科技创新再上台阶。',
  '{next}年，计划新增高新技术企业{highTech.aim}家、市级以上研发平台{platforms.aim}个，技术合同成交额力争达到{contractValue.aim}亿元，全社会研发经费投入强度达到{intensity.aim}%。持续优化创新生态，深化科技体制改革，以更实举措服务产业发展，努力交出一份让群众满意的答卷。',
];
