export const zh = {
  title: '目录标准',
  help: [
    '大家共同依据的标准：隐患类型、重大火灾隐患判定要素、检查表、场所类别。',
    '每条记录都保留当时所依据的版本；标准换版后，旧版仍可查看。',
  ],
  tabs: { types: '隐患类型', factors: '重大隐患要素', checklists: '检查表', classes: '场所类别' },
  version: (version: number, from: string) => `第 ${version} 版，自${from}起施行`,
  types: {
    title: '隐患类型',
    name: '名称',
    category: '分类',
    severity: '通常程度',
    verify: '核查时限',
    onSpot: '当场整改',
    may: '可以',
    law: '依据',
    hours: (hours: number) => `${hours} 小时`,
    workingDays: (days: number) => `${days} 个工作日`,
    categories: { facility: '设施', behaviour: '行为', management: '管理', structure: '建筑' },
  },
  factors: {
    edition: '版本',
    named: (edition: string, from: string, until: string) =>
      until ? `${edition}（${from}至${until}）` : `${edition}（${from}起施行）`,
    kinds: { direct: '直接判定要素', composite: '综合判定要素' },
  },
  checklists: {
    named: (name: string, version: number) => `${name}（第 ${version} 版）`,
    classes: (classes: string) => `用于：${classes}`,
  },
  classes: {
    title: '场所类别',
    name: '类别',
    small: '九小',
    nine: '九小场所',
    limit: '面积上限（平方米）',
    local: '本地规定',
    localRule: (name: string, limit: string) => `${name}不超过 ${limit} 平方米`,
    tags: '标签',
  },
};
