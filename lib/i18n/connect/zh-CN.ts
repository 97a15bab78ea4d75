import type { connect as english } from './en';

/** 简体中文。 */
export const connect: Record<keyof typeof english, string> = {
  'file.title': '给他人的文件',
  'file.whole': '与收到时完全相同的文件，包含徽章中的全部内容。',
  'file.cut': '颁发者的签名方式允许略去部分内容。此文件只包含您在上面选择展示的内容，仍可核验。您自己的原件保持完整。',
  'file.kept': '以下内容仍会出现在文件中，因为颁发者要求始终展示，或在徽章的其他位置也写有：{details}。',
  'file.uncut': '您保留了部分内容，而此文件无法裁剪：它的签名要么覆盖全部，要么无效。只有文字和嵌入代码会略去这些内容，因此不提供文件。',
  'file.failed': '无法为此徽章生成文件：其签名与内容不符，或无法读取。',
  'file.save.cut': '保存我展示的内容',
  'file.save.whole': '保存文件',
  'file.check': '核验结果会怎样？',
  'file.privacy': '对徽章文件同样有效：“分享”会生成只包含此处已开启内容的文件。',
  'file.privacy.uncut': '文件要么包含全部，要么不提供：只有文字和嵌入代码会略去细节。',
};
