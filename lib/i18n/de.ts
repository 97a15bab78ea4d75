import type { Catalogue } from './catalogue';
import { codes } from './codes/de';
import { messages } from './messages/de';

export const catalogue: Catalogue = { language: 'de', messages, codes };
