import type { MissingTexts } from './topics';

export const texts: MissingTexts = {
  title: 'Encontrar um badge que falta',
  lead: 'Você foi aprovado e nenhum badge chegou. Em geral ele foi emitido e espera em outro lugar. Esta página não consulta ninguém.',
  first: 'Primeiro',
  steps: [
    'Espere alguns dias: muitos emissores enviam badges uma vez por semana ou mais tarde. A confirmação do exame ou curso costuma dizer quando.',
    'Olhe nas pastas de spam e promoções e pesquise no seu e-mail pelo nome da plataforma. O Credly explica [como chegam as mensagens](credly-mail).',
    'Pense em qual e-mail o emissor tem: aquele com que você se inscreveu, talvez de uma escola ou de um emprego anterior.',
    'Entre na plataforma com esse e-mail ou crie lá uma conta com ele. Um badge à espera está listado lá, com ou sem mensagem.',
    'O Accredible envia todos os seus links para um e-mail que você informa: [recuperar links](accredible-retrieve).',
  ],
  causes: 'O que pode ser',
  link: 'Link para esta resposta',
  answers: {
    address: {
      q: 'O emissor tem outro e-mail meu',
      a: ['Um badge vai para o e-mail que está nos registros do emissor. Adicione esse e-mail à sua conta na plataforma (Credly: Settings, “Account”) e confirme-o; o badge aparece então. Se você não tem mais acesso àquela caixa, peça ao emissor que emita o badge para outro e-mail. A plataforma não pode mudar isso.'],
    },
    accounts: {
      q: 'Tenho duas contas',
      a: [
        'Na plataforma: entre em cada uma. Duas contas no Credly podem ser [unidas](credly-merge); no Accredible cada e-mail tem sua carteira.',
        'Em quem aplica o exame: um resultado na segunda conta não gera badge, ou gera um em outro e-mail. O Credly aponta duas contas como [causa frequente](credly-certiport) nos exames pela Certiport. Peça lá que sejam unidas.',
      ],
    },
    language: {
      q: 'Minha conta está em outro idioma',
      a: ['Nos exames pela Certiport, o Credly aponta isto como [causa frequente](credly-certiport): o idioma padrão da conta não é inglês, e nenhum badge é emitido. Mude-o para inglês no seu perfil lá e depois peça o badge à Certiport.'],
    },
    retired: {
      q: 'O exame foi descontinuado depois',
      a: ['Isso não tira nada de você. Um badge que foi emitido em geral ainda pode ser aceito: entre na plataforma com o e-mail da época. Se nunca foi emitido, pergunte ao emissor; muitos ainda podem fazê-lo pelos registros. A Microsoft lista seus [exames descontinuados](microsoft-retired).'],
    },
    exam: {
      q: 'Fui aprovado num exame, e não há badge para ele',
      a: ['Muitas vezes só a certificação tem um, e ela exige vários exames. Veja abaixo, no catálogo do emissor, se o seu exame tem badge próprio. Se não está lá, nada está faltando, e o registro do exame é a sua prova.'],
    },
    old: {
      q: 'Fui aprovado há muitos anos',
      a: ['A maioria dos emissores só começou com badges em algum momento; a Microsoft, em outubro de 2016. Para o que foi obtido antes, muitas vezes nenhum foi emitido, ou só a pedido. O histórico ou certificado do emissor prova do mesmo jeito.'],
    },
    name: {
      q: 'Mudei de nome',
      a: ['Contas e badges no nome antigo não são encontrados pelo novo. Mude o nome onde você se inscreveu no exame e depois peça ao emissor que atualize os badges. Microsoft: [nome no perfil de certificação](microsoft-profile).'],
    },
    microsoft: {
      q: 'É uma certificação da Microsoft',
      a: [
        'Elas estão no Microsoft Learn desde meados de 2023, não no Credly. [Conecte seu perfil de certificação](microsoft-connect) e veja [suas credenciais](microsoft-dashboard). Use a conta pessoal com que você se inscreveu no exame.',
        'Microsoft Office Specialist vem pela Certiport. Certificações do GitHub obtidas desde julho de 2025 estão no Microsoft Learn; as anteriores, no Credly.',
      ],
    },
  },
  dashboards: 'Onde ver os seus badges',
  catalogues: 'Que badges existem',
  message: 'Uma mensagem ao suporte',
  'message.lead': 'Escolha o assunto. Nada do que você digita aqui é guardado ou enviado: você copia a mensagem e a envia.',
  'message.problem': 'O que aconteceu',
  'message.to': 'A quem você pergunta',
  'message.language': 'Idioma da mensagem',
  'message.text': 'Sua mensagem',
  'message.hint': 'Mude como quiser. Não escreva senha nem número de documento.',
  'message.copy': 'Copiar mensagem',
  'message.copied': 'A mensagem está na área de transferência.',
  'message.refused': 'O navegador não deu acesso à área de transferência. A mensagem está selecionada: copie-a com o teclado.',
  'message.mail': 'Abrir no programa de e-mail',
  'message.anew': 'Escrever de novo',
  problems: {
    'not-issued': 'Fui aprovado, e nenhum badge foi emitido', address: 'Foi para um e-mail que não posso usar', accounts: 'Tenho duas contas', language: 'Minha conta não está em inglês',
    retired: 'O exame foi descontinuado', name: 'Mudei de nome', learn: 'Uma certificação da Microsoft não está no Microsoft Learn',
  },
  recipients: { issuer: 'Ao emissor', platform: 'À plataforma de badges', certiport: 'À Certiport', microsoft: 'À Microsoft' },
  letter: {
    subject: 'Badge que falta: {badge}',
    greeting: 'Olá,',
    problems: {
      'not-issued': 'fui aprovado(a) em {badge}, mas não recebi o badge e não o encontro na minha conta.',
      address: 'meu badge {badge} foi emitido para um e-mail que não posso mais usar.',
      accounts: 'meu badge {badge} está faltando porque tenho duas contas. Gostaria que fossem unidas.',
      language: 'não recebi o badge {badge}. O idioma padrão da minha conta não era inglês quando fiz o exame.',
      retired: 'fui aprovado(a) em {badge} antes de ser descontinuado, e não recebi ou não aceitei o badge.',
      name: 'mudei de nome desde que obtive {badge}. Gostaria que o badge trouxesse meu nome atual.',
      learn: 'minha certificação {badge} não aparece nas minhas credenciais do Microsoft Learn.',
    },
    details: { badge: 'Badge ou exame:', date: 'Data do exame ou curso:', number: 'Número do exame ou do candidato:', name: 'Nome:', address: 'E-mail cadastrado:', other: 'Outro e-mail, ou o novo:' },
    asks: {
      issuer: 'Poderiam verificar se o badge foi emitido e para qual e-mail e, se não foi, emiti-lo (de novo)? Se não há badge para isso, por favor me avisem.',
      platform: 'Poderiam verificar se este badge espera em uma das minhas contas e me dizer como aceitá-lo?',
      certiport: 'Poderiam verificar minhas contas e meu resultado, unir as contas se houver duas e providenciar a emissão do badge?',
      microsoft: 'Poderiam verificar se esta certificação está em outro perfil de certificação e conectá-lo ao meu perfil do Microsoft Learn?',
    },
    thanks: 'Obrigado(a) e atenciosamente',
    unknown: '[…]',
  },
};
