import type { HelpTexts } from './topics';

export const texts: HelpTexts = {
  title: 'Ajuda',
  lead: 'Perguntas que as pessoas fazem sobre badges digitais e o que o Proofmark faz com eles.',
  contents: 'Conteúdo',
  search: 'Pesquisar na ajuda',
  found: '{count} respostas',
  none: 'Nenhuma resposta tem essas palavras. Tente outras, ou menos palavras.',
  link: 'Link para esta resposta',
  sections: {
    badges: 'Sobre badges', getting: 'Receber um badge', checking: 'Verificar um badge', sharing: 'Mostrar e guardar badges', privacy: 'Privacidade', limits: 'Limites',
  },
  answers: {
    badge: {
      q: 'O que é um badge digital?',
      a: [
        'Uma imagem com um registro por trás. O registro diz quem o emitiu, para quem, por quê e quando, e como verificar isso. A imagem sozinha não diz nada: qualquer pessoa pode copiá-la.',
        'O registro fica numa plataforma de badges (Credly, Accredible, Badgr e outras), no próprio emissor ou dentro da imagem ou do arquivo.',
      ],
    },
    standard: {
      q: 'Que padrão está por trás?',
      a: [
        'O [Open Badges](open-badges) da 1EdTech, iniciado na Mozilla em 2011. Nas versões 1 e 2 o registro fica em geral num endereço; na 3.0 ele é assinado e é também uma [credencial verificável](w3c) do W3C.',
        'Algumas plataformas têm registros próprios em outro formato. O Proofmark lê Open Badges 0.5 a 3.0, CLR, Blockcerts, European Digital Credentials e os registros das plataformas que conhece.',
      ],
    },
    cost: {
      q: 'Quanto custa um badge?',
      a: [
        'Aceitar, guardar e compartilhar não custa nada nas plataformas habituais: quem paga é o emissor. O que pode custar é o curso ou o exame antes dele.',
        'Uma mensagem que pede dinheiro para você receber o badge é suspeita. Pergunte ao emissor, num endereço que você conheça. O Proofmark não custa nada.',
      ],
    },
    certification: {
      q: 'Exame, certificação, badge: qual é a diferença?',
      a: [
        'Num exame se é aprovado. Uma certificação é o que o emissor concede por isso, muitas vezes após vários exames e por tempo limitado. Um badge mostra uma coisa ou a outra.',
        'Muitos emissores só dão badge pela certificação. Um exame isolado no caminho não tem badge, e nada está faltando.',
      ],
    },
    design: {
      q: 'Por que meu badge de repente está diferente?',
      a: ['Emissores redesenham seus badges, e os antigos passam a mostrar a imagem nova. É a mesma concessão: endereço, data e número continuam. O Proofmark não cria um segundo badge por isso. Uma imagem que você salvou antes ainda traz o registro e pode ser verificada.'],
    },
    expiry: {
      q: 'Um badge vence?',
      a: ['Só se o emissor definiu uma data final. Um badge vencido continua autêntico: ele diz o que valia até aquele dia. Se e como pode ser renovado, o emissor decide; às vezes o mesmo badge recebe nova data, às vezes há um badge novo.'],
    },
    retired: {
      q: 'O que quer dizer “descontinuado” (retired)?',
      a: [
        'O emissor não oferece mais aquele exame, certificação ou badge. Quem o conquistou continua com ele, e ele segue tão autêntico quanto antes. Se foi emitido, muitas vezes ainda pode ser aceito mais tarde.',
        'A Microsoft lista seus [exames descontinuados](microsoft-retired).',
      ],
    },
    accept: {
      q: 'Como aceito um badge?',
      a: [
        'Na mensagem, abra o link da plataforma. Onde o Proofmark pode olhar seu e-mail, ele diz “Há um badge à espera” e abre essa página com o seu clique. Depois:',
        [
          'use o e-mail cadastrado no seu exame ou curso,',
          'entre na plataforma ou crie lá uma conta com esse e-mail,',
          'confirme o e-mail pela mensagem que chega em seguida,',
          'aceite o badge. Antes disso ninguém mais pode vê-lo nem verificá-lo.',
        ],
        'Em seguida abra a página pública do badge e escolha “Adicionar aos meus badges”, ou cole o endereço dela em “Meus badges”.',
      ],
    },
    mail: {
      q: 'Esta mensagem sobre um badge é verdadeira?',
      a: [
        'O nome do remetente não prova nada: qualquer um pode escrevê-lo. Veja aonde o link leva. É só por isso que o Proofmark se guia: diz a que plataforma um link leva, aponta imitações e avisa quando um link esconde o destino.',
        'Na dúvida, não abra o link. Digite você mesmo o endereço da plataforma e entre: um badge que espera por você está listado lá.',
      ],
    },
    missing: {
      q: 'Meu badge não chegou. E agora?',
      a: ['Em geral ele foi para outro e-mail ou espera em outra conta. O guia [Encontrar um badge que falta](missing) percorre as causas, diz a quem perguntar e escreve a mensagem para você.'],
    },
    whom: {
      q: 'A quem pergunto?',
      a: [
        [
          'Ao emissor, quando o badge não foi emitido ou o nome, o e-mail ou a data estão errados: só ele pode mudar o que está num badge.',
          'À plataforma, quando você não consegue entrar, tem duas contas lá ou não consegue aceitar: [Credly](credly-help), [Accredible](accredible-missing).',
          'À Certiport, quando o exame foi feito por ela (Microsoft Office Specialist, Adobe, Autodesk, IC3 e outros): [suporte da Certiport](certiport-support).',
          'À Microsoft, para certificações no Microsoft Learn: [suporte a credenciais](microsoft-support).',
        ],
        'Há uma mensagem pronta para cada um no [guia](missing#message).',
      ],
    },
    accounts: {
      q: 'Tenho duas contas ou dois e-mails. O que faço?',
      a: [
        'No Credly, adicione o outro e-mail nas configurações da sua conta; os badges emitidos para ele aparecem então lá. Duas contas podem ser [unidas](credly-merge).',
        'No Accredible, uma carteira pertence a um e-mail. Para ter tudo numa só, peça ao emissor que mude o e-mail de um badge.',
        'Microsoft: um perfil de certificação fica [conectado ao Microsoft Learn](microsoft-connect). Se você tem dois, o suporte os une.',
      ],
    },
    name: {
      q: 'Mudei de nome. E os meus badges?',
      a: [
        'O nome num badge é do emissor. Mude-o primeiro onde você se inscreveu no exame e depois peça ao emissor que atualize os badges. Uma plataforma não pode fazer isso.',
        'A Microsoft tem um [formulário para o nome](microsoft-profile) no perfil de certificação. Até a mudança, o Proofmark mostra um nome diferente de forma neutra: isso nada diz sobre você.',
      ],
    },
    microsoft: {
      q: 'Onde estão minhas certificações da Microsoft?',
      a: [
        'Desde meados de 2023 no Microsoft Learn, não mais no Credly: na [sua página de credenciais](microsoft-dashboard), depois que o perfil de certificação está [conectado](microsoft-connect). Compartilhe lá o histórico ou uma certificação; os dois podem ser colados no Proofmark.',
        'Microsoft Office Specialist e outros exames pela Certiport são emitidos por meio dela. Certificações do GitHub obtidas desde julho de 2025 também estão no Microsoft Learn; as anteriores continuam no Credly.',
      ],
    },
    automatic: {
      q: 'Badges podem ser aceitos sozinhos?',
      a: ['No Credly, sim: nas configurações, em “Organizations”, para cada emissor de quem você já tem um badge ([Auto-Accept](credly-automatic)). Cada badge novo fica público na hora, conforme as suas configurações lá. O Proofmark nunca aceita um por você: não abre esses links sozinho.'],
    },
    verdicts: {
      q: 'O que cada resultado significa?',
      a: ['De cada badge o Proofmark diz um destes. Se ele é autêntico, se o nome confere e se a página diz o que o badge diz são três respostas, que nunca viram uma só.'],
    },
    'other-name': {
      q: 'Aparece “Emitido em outro nome”. É ruim?',
      a: [
        'Quer dizer que o nome no badge e o nome na página não têm nenhuma parte em comum. Há muitas boas razões: um casamento, outra escrita, um apelido, o badge de outra pessoa mostrado como exemplo. Pergunte à pessoa. Quando os nomes não podem ser comparados, isso também é dito.',
        'A mensagem de um colega sobre outra pessoa é reconhecida quando cita essa pessoa ao lado do badge. Nos outros casos, você mesmo pode indicar a pessoa: “Comparar com outro nome”, na lista, compara todos os badges da página com um nome que você digita.',
      ],
    },
    unchecked: {
      q: 'Por que um badge não pôde ser verificado?',
      a: [
        'O motivo está ao lado. Muitas vezes: o badge não é público, ainda não foi aceito ou foi apagado; a plataforma não respondeu; você não permitiu que o Proofmark consulte aquele host; a plataforma não oferece verificação que programas possam usar. Neste último caso um botão abre a verificação da própria plataforma.',
        'Nunca quer dizer que um badge é falso, e nada diz sobre a pessoa.',
      ],
    },
    read: {
      q: 'Como são verificados os certificados da Coursera, da edX ou da Microsoft?',
      a: [
        'Essas plataformas não permitem que programas consultem um certificado. Abra a página dele, clique no Proofmark na barra de ferramentas e escolha “Ler esta página”: ele lê o que a página mostra e não consulta ninguém. De que certificado se trata, quem diz é o endereço da aba, nunca a página.',
        'Na edX e na Microsoft há então um resultado. A página da Coursera não diz se um certificado foi cancelado; por isso aparecem nome, curso e data, e nada mais é confirmado. Para MITx Online, Skilljar e Google Skillshop, um clique basta para que a página deles seja consultada.',
      ],
    },
    issuer: {
      q: 'Por que um emissor “não é reconhecido”?',
      a: ['Em algumas plataformas qualquer pessoa abre uma conta com qualquer nome. O badge é então autêntico, mas fica em aberto quem é o emissor. Se você o conhece, confie nele com um clique: vale só para ele e pode ser desfeito nas configurações. Uma organização pode manter uma lista para a sua gente.'],
    },
    forged: {
      q: 'Uma página pode me mostrar um resultado falso?',
      a: ['Uma página pode desenhar qualquer coisa, até as nossas marcas. O resultado que vale está na barra de ferramentas, no popup e no painel lateral: ali nenhuma página desenha. A imagem de um badge sem registro por trás nunca é chamada de autêntica.'],
    },
    unfound: {
      q: 'Há um badge na página, mas o Proofmark não o lista.',
      a: [
        [
          'O lugar não está ativado: escolha “Verificar esta página” ou ative-o.',
          'É uma imagem sem link e sem registro dentro. Uma imagem assim não pode ser verificada.',
          'Está num quadro de outro site, num PDF ou mais abaixo: role a página ou use “Verificar currículo, arquivo ou texto”.',
          'O link é curto ou rastreado, e só o próprio servidor pode abri-lo. O Proofmark avisa e não o segue.',
        ],
      ],
    },
    bring: {
      q: 'Como trago meus badges para cá?',
      a: ['Em “Meus badges”, cole o endereço de um badge ou de uma lista pública sua (perfil, coleção, histórico), ou adicione arquivos: imagens, JSON, um ZIP. Numa página com o seu badge, escolha “Adicionar aos meus badges”. Cada um é verificado ao entrar, e dois iguais viram um só. Só dá para ler o que é público ou o que você tem em arquivo.'],
    },
    linkedin: {
      q: 'Como coloco um badge no LinkedIn?',
      a: ['Abra “Meus badges”, o badge, “Compartilhar” e “Adicionar ao perfil do LinkedIn”. O formulário do próprio LinkedIn abre com nome, emissor, datas, número e link preenchidos; você confere e salva lá. O Proofmark em si não envia nada.'],
    },
    signature: {
      q: 'Como coloco um badge na assinatura de e-mail?',
      a: ['Abra “Meus badges”, o badge, “Compartilhar” e “Assinatura de e-mail”. Copie e cole nas configurações do seu programa de e-mail. Uma imagem na assinatura é carregada da plataforma por quem lê sua mensagem, e a plataforma pode ver isso; dá para deixá-la de fora.'],
    },
    hide: {
      q: 'Como escondo um badge?',
      a: ['Desative “Mostrar quando compartilho”: ele não aparece em nada que você compartilha com o Proofmark. A página pública na plataforma fica como está. Isso só pode ser mudado lá; um link ao lado do interruptor leva ao lugar certo.'],
    },
    move: {
      q: 'Como levo meus badges para outro aparelho?',
      a: ['Em “Meus badges”, salve “Tudo (ZIP)” e solte esse arquivo na página de arquivos do outro navegador. Os badges em si nunca são sincronizados: ficam no aparelho.'],
    },
    recruiters: {
      q: 'Como os outros veem meus badges?',
      a: ['“Ver o que os recrutadores veem” faz a mesma verificação no seu próprio perfil ou currículo e diz o que melhorar: um badge que falta, venceu, não é público, está em outro nome ou aparece sem link. Quem melhora é você, lá.'],
    },
    worth: {
      q: 'Quanto vale um badge?',
      a: ['O Proofmark não dá nota a badges. Nos detalhes de um badge ele oferece buscas pelas competências em sites de vagas e, com o seu clique, números de fontes públicas: vagas, ocupações, salários. Cada fonte aparece com nome e data e fica sabendo que palavras foram buscadas. Nenhum número diz quanto você vai ganhar.'],
    },
    learns: {
      q: 'Quem fica sabendo que olho um badge?',
      a: ['A plataforma consultada, como numa visita à página do badge: que alguém olhou, e de que endereço da internet. Ela não recebe cookie e não sabe em que página você estava. Hosts que o Proofmark não conhece só são consultados com o seu clique. O Proofmark não tem servidor nem estatísticas.'],
    },
    kept: {
      q: 'O que é guardado sobre outras pessoas?',
      a: ['O que emissores disseram sobre badges que você viu, só neste aparelho, por 30 dias; nas configurações você escolhe menos, ou nada. Dá para esquecer uma pessoa, um site ou tudo. De janelas privadas nada é gravado em disco.'],
    },
    seen: {
      q: 'Uma página percebe o Proofmark?',
      a: ['Em linkedin.com nada muda na página, a menos que você ative as marcas lá. Em outros lugares há uma pequena marca ao lado do link de um badge; a página pode ver que algo foi acrescentado, mas não o que diz nem que extensão foi.'],
    },
    cannot: {
      q: 'O que o Proofmark não consegue fazer?',
      a: [
        [
          'Não sabe quem uma pessoa é. Compara nomes e e-mails; um nome que confere não prova identidade.',
          'Não julga quanto vale um badge nem se um exame foi feito com honestidade.',
          'Não vê badges privados e não pode ocultar, corrigir, aceitar nem apagar nada numa plataforma.',
          'Não verifica plataformas sem verificação aberta; abre então a delas.',
          'Não segue links curtos ou rastreados e não lê texto em imagens.',
          'Não confere quem realmente enviou uma mensagem.',
        ],
      ],
    },
  },
  verdicts: {
    verified: 'A cópia ou a assinatura do próprio emissor o confirma, sabemos quem é o emissor, e ele não foi cancelado nem venceu.',
    'unknown-issuer': 'É autêntico, mas não se pode dizer com certeza quem é o emissor.',
    unconfirmed: 'Algo que precisa valer não pôde ser concluído; o motivo está ao lado. Nada diz sobre a pessoa.',
    expired: 'Autêntico, e a data final já passou.',
    'not-yet-valid': 'Autêntico, e o primeiro dia ainda vai chegar.',
    suspended: 'O emissor o suspendeu por um tempo.',
    revoked: 'O emissor o retirou.',
    invalid: 'Contradiz a assinatura ou a cópia do próprio emissor: algo foi alterado, ou ele nunca veio de lá.',
    'no-award': 'O link leva ao que um badge representa, ou a uma lista; não diz que alguém o tem.',
  },
};
