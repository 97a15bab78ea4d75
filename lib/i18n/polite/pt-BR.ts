/** Português (Brasil): perguntar a alguém sobre um badge; a mensagem em si está em `texts.ts`. */
export const polite = {
  'polite.button': 'Perguntar com gentileza',
  'polite.hint': 'Uma mensagem para você alterar e copiar. O Proofmark não envia nada.',
  'polite.label': 'Mensagem',
  'polite.language': 'Idioma da mensagem',
  'polite.copy': 'Copiar mensagem',
  'list.unlinked': { one: 'Mais {count} item está listado sem nada que possa ser verificado.', other: 'Mais {count} itens estão listados sem nada que possa ser verificado.' },
  'list.unlinked.only': { one: '{count} certificação está listada aqui sem nada que possa ser verificado.', other: '{count} certificações estão listadas aqui sem nada que possa ser verificado.' },
} as const;
