/** 简体中文：导入与关注的列表和资料页、提醒、同步的设置。 */
export const follow = {
  'wallet.add.page': '{name} 的这份列表只能由其自己的页面读取。请打开该页面，在那里点击 Proofmark，再点击“检查本页”，即可一次添加全部徽章。',
  'wallet.add.open': '打开该页面',
  'wallet.add.all-here': { other: '将本页的 {count} 枚徽章全部添加到我的徽章' },
} as const;
