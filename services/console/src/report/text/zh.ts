export const zh = {
  title: '反映火灾隐患',
  burning: '正在着火？',
  burningTodo: '马上拨打火警电话，说清地点、烧的是什么、有没有人被困。',
  hazard: '发现隐患？',
  hazardTodo: '安全出口锁闭、疏散通道堵塞、乱接电线、电动车入户充电等，请拨打火灾隐患举报投诉电话。',
  call: (number: string) => `拨打 ${number}`,
};
