import type { Catalogue } from './catalogue';
import { codes } from './codes/pt-BR';
import { messages } from './messages/pt-BR';

export const catalogue: Catalogue = { language: 'pt-BR', messages, codes };
