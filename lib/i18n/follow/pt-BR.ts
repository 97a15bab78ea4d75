/** Português (Brasil): listas e perfis seguidos, lembretes, configurações sincronizadas. */
export const follow = {
  'wallet.add.page': 'O {name} só entrega esta lista à própria página dele. Abra-a, clique no Proofmark e depois em “Verificar esta página”: todos os badges podem ser adicionados de uma vez.',
  'wallet.add.open': 'Abrir a página',
  'wallet.add.all-here': { one: 'Adicionar {count} badge desta página aos meus', other: 'Adicionar os {count} badges desta página aos meus' },
} as const;
