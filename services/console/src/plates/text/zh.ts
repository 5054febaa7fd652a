export const zh = {
  title: '门牌二维码',
  why: '打印出来贴在门口：网格员用手机一扫，就开始检查这里。',
  of: (name: string) => `${name}的门牌二维码`,
  print: '打印',
};
