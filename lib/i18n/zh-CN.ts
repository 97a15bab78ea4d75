import type { Catalogue } from './catalogue';
import { codes } from './codes/zh-CN';
import { messages } from './messages/zh-CN';

export const catalogue: Catalogue = { language: 'zh-CN', messages, codes };
