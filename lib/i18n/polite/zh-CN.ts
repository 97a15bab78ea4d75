/** 简体中文：礼貌询问徽章；消息本身在 `texts.ts`。 */
export const polite = {
  'polite.button': '礼貌询问',
  'polite.hint': '这是一段可以修改和复制的消息。Proofmark 不会发送任何内容。',
  'polite.label': '消息',
  'polite.language': '消息的语言',
  'polite.copy': '复制消息',
  'list.unlinked': { other: '另有 {count} 项没有可供核查的内容。' },
  'list.unlinked.only': { other: '此处列出的 {count} 项认证没有可供核查的内容。' },
} as const;
