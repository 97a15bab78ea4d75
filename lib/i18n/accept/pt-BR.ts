import type { AcceptTexts } from './en';

export const texts: AcceptTexts = {
  'what': 'Um link desta página leva a {host}, onde quem o recebeu aceita um badge. O Proofmark não o abriu.',
  'what.award': 'Um link desta página leva ao lugar em que {platform} mostra um badge ao titular. Ninguém mais vê esse badge ainda: ele não foi aceito ou não é público.',
  'open': 'Abrir {host}',
  'several': 'Esta página tem {count} links assim, um para cada badge.',
  'open.nth': 'Abrir o link {number}',
  'gone': 'O link não está mais lá ou levaria a outro lugar. Procure-o na própria mensagem.',
  'others': 'Se não foi enviado a você, deixe-o de lado: o badge é de outra pessoa.',
  'steps': 'Como aceitar',
  'step.address': 'Use o e-mail cadastrado no seu exame ou curso: aquele em que a mensagem chegou.',
  'step.account': 'Entre em {platform} ou crie lá uma conta com esse e-mail. Se você já tem conta com outro e-mail, adicione este nas configurações dela; numa segunda conta você não encontraria o badge.',
  'step.confirm': 'Confirme o e-mail pela mensagem que {platform} envia em seguida.',
  'step.accept': 'Aceite o badge. Antes disso ninguém mais pode vê-lo nem verificá-lo.',
  'step.add': 'Abra a página pública do badge e escolha aqui “Adicionar aos meus badges”, ou cole o endereço dela em “Meus badges”.',
  'terms': 'Lá valem os termos e a política de privacidade de {platform}, não os do Proofmark. Leia-os antes de criar a conta. Quem vê o badge lá, você escolhe lá.',
  'mine': 'Meus badges',
  'missing': 'Falta outro badge?',
};
