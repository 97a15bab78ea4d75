import type { connect as english } from './en';

/** Português do Brasil. */
export const connect: Record<keyof typeof english, string> = {
  'file.title': 'O arquivo, para outras pessoas',
  'file.whole': 'O arquivo como veio. Ele contém tudo o que há no badge.',
  'file.cut': 'A assinatura do emissor permite deixar partes de fora. Este arquivo contém só o que você mostra acima e ainda pode ser verificado. O seu exemplar continua completo.',
  'file.kept': 'Isto continua no arquivo, porque o emissor quer que sempre apareça ou também o diz em outra parte do badge: {details}.',
  'file.uncut': 'Você guarda algo para si, e este arquivo não pode ser recortado: a assinatura vale para tudo ou nada. Só textos e incorporações deixam isso de fora, por isso não há arquivo.',
  'file.failed': 'Não dá para fazer um arquivo deste badge: a assinatura não confere com ele ou não pode ser lida.',
  'file.save.cut': 'Salvar o que mostro',
  'file.save.whole': 'Salvar o arquivo',
  'file.check': 'O que diz uma verificação?',
  'file.privacy': 'Vale também para o arquivo: “Compartilhar” faz um que contém só o que está ligado aqui.',
  'file.privacy.uncut': 'Um arquivo diz tudo ou nada: só textos e incorporações deixam detalhes de fora.',
};
