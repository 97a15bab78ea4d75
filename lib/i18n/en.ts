import type { Catalogue } from './catalogue';
import { codes } from './codes/en';
import { messages } from './messages/en';

export const catalogue: Catalogue = { language: 'en', messages, codes };
