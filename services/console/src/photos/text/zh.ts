export const zh = {
  reading: '照片读取中…',
  notHereYet: '照片还没有传到',
  unreadable: '这个文件不是照片，请另选',
  taken: (index: number) => `第 ${index} 张照片`,
  take: '拍照或选照片',
  remove: '去掉',
};
